"""The table of figures: value, reference of the same run, ratio, budget."""

UNITS = {"": 1, "ms": 1e-3, "us": 1e-6, "s": 1, "MiB": 1 << 20, "KB": 1000}


class Table:
    def __init__(self):
        self.rows = []

    def add(self, figure, value, reference, budget, unit, what):
        """A row: value and reference in seconds or bytes, `budget` the largest ratio of the two; None: none is set."""
        self.rows.append((figure, value, reference, budget, unit, what))

    @property
    def holds(self):
        return all(self.met(row) for row in self.rows)

    @staticmethod
    def met(row):
        _, value, reference, budget, _, _ = row
        return budget is None or value <= budget * reference

    def print(self):
        lines = [("figure", "value", "reference", "ratio", "budget", "", "measured against")]
        for row in self.rows:
            figure, value, reference, budget, unit, what = row
            show = lambda number: f"{number / UNITS[unit]:.3g} {unit}" if number < 100 * UNITS[unit] else (
                f"{number / UNITS[unit]:.0f} {unit}")
            ratio = value / reference
            allowed = "" if budget is None else f"{budget:.3g}"
            lines.append((figure, show(value), show(reference), f"{ratio:.3g}", allowed,
                          "" if self.met(row) else "missed", what))
        widths = [max(len(line[column]) for line in lines) for column in range(7)]
        for line in lines:
            cells = [line[0].ljust(widths[0])] + [line[i].rjust(widths[i]) for i in range(1, 5)]
            print("  ".join(cells + [line[5].ljust(widths[5]), line[6]]).rstrip())
