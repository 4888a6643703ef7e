print("specwright")
