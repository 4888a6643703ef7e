// This file is replaced by the first real source of its target.
