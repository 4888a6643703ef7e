/// How often memory was allocated since the program began; 0 where that is not known.
long allocation_count(void);
