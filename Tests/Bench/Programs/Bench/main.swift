// Measures what a program that uses an SDK feels: reading, writing, calling. Prints a line per figure.

try Coding.run()
try await Calls.run()
