// A Testing product imports this one and hands the runtime on with it.

@_exported import SpecwrightRuntime
