// A generated module imports this one and hands it on; its users import one module and see JSON types as well.

@_exported import WireJSON
