"""One line of the result table, which passes or fails."""

from dataclasses import dataclass

import math


@dataclass
class Row:
    """What was compared with what, how far it was off, and how far it may be.

    Differences of prices are in units of the forward or spot, so that they can be compared.
    """

    instrument: str
    reference: str
    count: int
    absolute: float | None
    relative: float | None
    limit: str
    passed: bool
    cause: str
    worst: str = ""

    def cells(self):
        return [
            self.instrument,
            self.reference,
            f"{self.count:,}",
            figure(self.absolute),
            figure(self.relative),
            self.limit if self.passed else f"**{self.limit} exceeded**",
            self.cause,
        ]


def figure(number):
    return "–" if number is None else ("0" if number == 0 else f"{number:.1e}")


def compared(instrument, reference, found, truth, *, cause, unit=1.0, scale=None, floor=0.0,
             absolute=None, relative=None, requests=None):
    """Compares two lists of numbers.

    `unit` (a number or a list) is what absolute differences are counted in; they are not reported where it is None.
    Relative ones are to `scale`, or to
    the truth where none is given, and only where the truth exceeds `floor` units. `absolute` and `relative` are
    the limits, of which there must be one.
    """
    count = len(found)
    units = list(unit) if isinstance(unit, list) else [unit or 1.0] * count
    worst_absolute = worst_relative = 0.0
    worst = -1
    compared_relatively = 0
    for index in range(count):
        value, true = found[index], truth[index]
        if not math.isfinite(value):
            return Row(instrument, reference, count, math.inf, math.inf, "finite", False, cause, f"{requests and requests[index]}")
        difference = float(abs(value - true))
        off = difference / units[index]
        if off > worst_absolute:
            worst_absolute = off
            if relative is None:
                worst = index
        measure = abs(true) if scale is None else scale[index]
        if measure > floor * units[index]:
            compared_relatively += 1
            ratio = difference / float(measure) if measure != 0 else (0.0 if difference == 0 else math.inf)
            if ratio > worst_relative:
                worst_relative = ratio
                if relative is not None:
                    worst = index
    if absolute is None and relative is None:
        raise ValueError(f"{instrument} against {reference} has no limit, so that it could not fail")
    passed = count > 0
    limits = []
    if absolute is not None:
        passed = passed and worst_absolute <= absolute
        limits.append(f"{absolute:.0e} absolute")
    if relative is not None:
        # A limit on nothing is no limit.
        passed = passed and worst_relative <= relative and compared_relatively > count // 10
        limits.append(f"{relative:.0e} relative" + (f" above {floor:.0e}" if floor else ""))
    detail = ""
    if worst >= 0:
        detail = f"found {found[worst]!r}, reference {float(truth[worst])!r}"
        if requests is not None:
            detail += f", asked {requests[worst]}"
    shown_absolute = None if unit is None else worst_absolute
    # Without a limit or a floor, the largest relative difference is that of the number nearest to zero.
    shown_relative = None if relative is None and not floor else worst_relative
    return Row(instrument, reference, count, shown_absolute, shown_relative, ", ".join(limits), passed, cause, detail)
