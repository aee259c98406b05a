"""Hedge ratios, listed months and the index: regression, dates and fractions of other makers."""

import calendar
import datetime
from fractions import Fraction

import numpy
from scipy import stats

from draw import COUNT, Draw
from row import Row, compared

RANGES = {
    "hedge_ratio": "3 to 250 changes, correlation -0.99 to 0.99, volatility of the spot 0.1 to 10 times that of the future",
    "listed_months": "2,000 dates from 2020 to 2060; `xing`, `shanghai`, `gpu1`, `gpu2`, `custom`",
    "index": "1 to 12 providers; prices 0.1 to 100; volumes over 6 orders of magnitude; scores 20 to 100; cap 0.1 to 1",
}


def hedge_ratio(door):
    draw = Draw("hedge_ratio")
    counts, correlations, ratios = draw.integers(3, 250), draw.uniform(-0.99, 0.99), draw.logarithmic(0.1, 10)
    asked, truth = [], []
    names = ("ratio", "intercept", "correlation", "r_squared", "slope_reversed", "contracts", "tailed_contracts", "dollar_offset_percent")
    for count, correlation, scale in zip(counts, correlations, ratios):
        futures = draw.generator.standard_normal(count) * 0.05
        spot = scale * (correlation * futures + (1 - correlation**2) ** 0.5 * 0.05 * draw.generator.standard_normal(count)) + 0.002
        exposure, lot, price, future = 1e6, 1_000.0, 2.0 * scale, 2.1
        asked.append({"kind": "hedge_ratio", "spot_changes": spot.tolist(), "futures_changes": futures.tolist(),
                      "exposure": exposure, "lot": lot, "spot": price, "futures": future})
        line, reversed_line = stats.linregress(futures, spot), stats.linregress(spot, futures)
        contracts = line.slope * exposure / lot
        truth.append((line.slope, line.intercept, line.rvalue, line.rvalue**2, reversed_line.slope, contracts,
                      contracts * price / future, 100 * numpy.sum(futures) / numpy.sum(spot)))
    answers = door.prices(asked)
    rows = []
    for position, name in enumerate(names):
        exact = [float(values[position]) for values in truth]
        # A slope or a sum near zero is a difference of large numbers; what counts is its size to those.
        sizes = [max(abs(value), 1e-3) for value in exact]
        rows.append(compared(f"hedge_ratio `{name}`", "SciPy linregress, NumPy", [answer[name] for answer in answers], exact,
                             scale=sizes, unit=None, relative=1e-9, requests=asked, cause="order of summation"))
    return rows


def weekday_of(year, month, weekday, nth):
    """The nth such weekday of a month, or the last for -1; 0 is Monday."""
    days = [day for week in calendar.monthcalendar(year, month) if (day := week[weekday])]
    return datetime.date(year, month, days[nth])


def last_business_day(year, month):
    day = datetime.date(year, month, calendar.monthrange(year, month)[1])
    while day.weekday() > 4:
        day -= datetime.timedelta(days=1)
    return day


RULES = {
    # The last trading day, months in a row, and quarters behind them.
    "xing": (lambda year, month: weekday_of(year, month, 2, 2), 6, 4),
    "shanghai": (lambda year, month: weekday_of(year, month, 0, -1), 12, 0),
    "gpu1": (last_business_day, 36, 0),
    "gpu2": (last_business_day, 36, 0),
    "custom": (last_business_day, 36, 0),
}


def listed(contract, date):
    rule, in_a_row, quarters = RULES[contract]
    months, year, month = [], date.year, date.month
    while in_a_row or quarters:
        last = rule(year, month)
        if last >= date:
            if in_a_row:
                in_a_row -= 1
                months.append((f"{year:04}-{month:02}", last.isoformat()))
            elif month % 3 == 0:
                quarters -= 1
                months.append((f"{year:04}-{month:02}", last.isoformat()))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return months


def listed_months(door):
    draw = Draw("listed_months")
    start = datetime.date(2020, 1, 1)
    dates = [start + datetime.timedelta(days=int(days)) for days in draw.integers(0, 40 * 365)]
    contracts = [list(RULES)[index] for index in draw.integers(0, len(RULES) - 1)]
    asked = [{"kind": "listed_months", "contract": contract, "date": date.isoformat()} for contract, date in zip(contracts, dates)]
    wrong = []
    for request, date, answer in zip(asked, dates, door.prices(asked)):
        entries = answer if isinstance(answer, list) else answer["months"]
        found = [(entry["month"], entry["last_trading_day"]) for entry in entries]
        if found != listed(request["contract"], date):
            wrong.append(request)
    return [Row("listed_months", "rules on Python's calendar", len(asked), float(len(wrong)), None, "0 differ", not wrong,
                "none: months and days are equal; the figure counts those that differ", str(wrong[:1]))]


def capped(volumes, cap):
    """Weights with the excess above the cap spread over the others, in fractions."""
    at_cap = set()
    while True:
        free = [index for index in range(len(volumes)) if index not in at_cap]
        rest = 1 - cap * len(at_cap)
        total = sum(volumes[index] for index in free)
        weights = {index: rest * volumes[index] / total for index in free}
        over = {index for index, weight in weights.items() if weight > cap}
        if not over:
            return [cap if index in at_cap else weights[index] for index in range(len(volumes))]
        at_cap |= over


def index(door):
    draw = Draw("index")
    asked, truth = [], []
    for count, cap in zip(draw.integers(1, 12), draw.uniform(0.1, 1)):
        # Fewer providers than this cannot share the whole weight; that error is tested elsewhere.
        cap = max(float(cap), 1.0 / count * 1.01) if count > 1 else 1.0
        prices, volumes = draw.logarithmic(0.1, 100, count), draw.logarithmic(1e6, 1e12, count)
        scores, reference = draw.uniform(20, 100, count), float(draw.uniform(20, 100, 1)[0])
        cap = min(cap, 1.0)
        providers = [{"price": price, "volume": volume, "score": score}
                     for price, volume, score in zip(prices.tolist(), volumes.tolist(), scores.tolist())]
        asked.append({"kind": "index", "providers": providers, "cap": cap, "reference_score": reference})
        weights = capped([Fraction(volume) for volume in volumes.tolist()], Fraction(cap))
        value = sum(weight * Fraction(price) * Fraction(reference) / Fraction(score)
                    for weight, price, score in zip(weights, prices.tolist(), scores.tolist()))
        truth.append((value, weights))
    answers = door.prices(asked)
    rows = [compared("index `index`", "Python's fractions", [Fraction(answer["index"]) for answer in answers],
                     [value for value, _ in truth], relative=1e-13, requests=asked, cause="rounding")]
    found = [Fraction(weight) for answer in answers for weight in answer["weights"]]
    rows.append(compared("index `weights`", "Python's fractions", found, [weight for _, weights in truth for weight in weights],
                         absolute=1e-14, cause="rounding"))
    return rows
