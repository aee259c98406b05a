"""Checks the study's arithmetic against a second implementation, written from its description.

Random scenarios are written as links and given to `examples/evaluate.rs`; every figure that comes
back is compared with one computed here in exact fractions. Only powers to fractional exponents (a
pass-through that is not whole, a premium over part of a year) are inexact in the program: 15
digits. A figure that differs is put down to that where it lies between the figures recomputed with
powers a little lower and a little higher; any other difference is listed with its link.

Run: python3 tests/independent/study.py [COUNT [SEED]]       (standard library, and cargo)
     python3 tests/independent/study.py 'v=1&as_of=...'      (one link, as this program writes it)
"""

import json
import random
import subprocess
import sys
from collections import Counter, defaultdict
from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import product
from pathlib import Path

getcontext().prec = 60
KINDS = ("input", "cached", "write", "write_long", "output")
RATIO_OF = ("ratio", "cached_ratio", "ratio", "ratio", "output_ratio")  # of each kind
TIERS, OTHERS = ("batch", "flex", "priority", "fast"), ("long", "peak", "residency", "discount")
NO_FIGURES = ("as_of", "currency", "contract_currency", "weights")  # of the answer: what was chosen
CENT, MILLION = Fraction(1, 100), 10**6
POWER_SLACK = Fraction(6, 10**15)  # relative: half a unit of the 15th digit, and the float's own error
SAME = Fraction(1, 10**20)  # relative, or absolute below 1: quotients carry 28 digits


def nearest(value, step=1, ties_down=False):
    """A value that is not negative to whole steps, half up or down; the sign is kept."""
    whole, rest = divmod(abs(value) / Fraction(step), 1)
    whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and not ties_down)
    return whole * step * (-1 if value < 0 else 1)


def power(base, exponent, tilt):
    if exponent.denominator == 1:
        return base ** exponent.numerator
    decimal = lambda fraction: Decimal(fraction.numerator) / Decimal(fraction.denominator)
    result = decimal(base) ** decimal(exponent)
    return Fraction(f"{result:.45e}") * (1 + (tilt if base != 1 else 0))


def shape_part(shape, span, month):
    ramp, spike = min(Fraction(month, span), Fraction(1)), 1 - Fraction(abs(month - span), span)
    return {"step": Fraction(month >= span), "ramp": ramp, "spike": max(spike, Fraction(0))}[shape]


class Bill:
    def __init__(self, keys):
        number = lambda key: Fraction(keys[key])
        self.currency, self.rate = keys["currency"], number("exchange.rate")
        self.unit, self.growth = keys["unit"], number("growth")
        self.lines = [{
            "prices": [self.convert(Fraction(keys.get(f"{line}.prices.{kind}", keys[line + ".prices.input"])),
                                    keys[line + ".currency"], self.currency) for kind in KINDS],
            "tokens": [number(f"{line}.tokens.{kind}") for kind in KINDS],
            "batch": number(line + ".batch_share"), "tiers": sum(self.share(keys, line, tier, 0) for tier in TIERS),
            "adjusted": [self.adjusted(keys, line, place) for place in range(len(KINDS))],
        } for line in (f"line.{index}" for index in range(1, int(keys["line"]) + 1))]

    def share(self, keys, line, name, place):
        key = f"{line}.batch_share" if name == "batch" else f"{line}.{name}.share"
        of_output = f"{line}.long.output_share" if name == "long" and place == 4 else key
        return Fraction(keys.get(of_output, keys[key]))

    def adjusted(self, keys, line, place):
        def change(name):
            every = f"{line}.batch_price_ratio" if name == "batch" else f"{line}.{name}.ratio"
            own = f"{line}.batch_{RATIO_OF[place]}" if name == "batch" else f"{line}.{name}.{RATIO_OF[place]}"
            return self.share(keys, line, name, place) * (Fraction(keys.get(own, keys[every])) - 1)
        result = 1 + sum(change(tier) for tier in TIERS)
        for name in OTHERS:
            result *= 1 + change(name)
        return result

    def convert(self, amount, source, target):
        rate = 1 if source == target else self.rate
        return amount * rate if source == "USD" else amount / rate

    def tokens(self, line, month):  # Python rounds half to even
        return [round(q * (1 + self.growth) ** (month - 1)) for q in line["tokens"]]

    def cost(self, month, factors=(1, 1, 1)):
        total, factors = Fraction(0), [factors[0], factors[1], factors[0], factors[0], factors[2]]
        for line in self.lines:
            amounts = zip(self.tokens(line, month), line["prices"], line["adjusted"], factors)
            total += sum(q * price * adjusted * factor for q, price, adjusted, factor in amounts) / MILLION
        return nearest(total, CENT)

    def exposure(self, month):
        total = Fraction(0)
        for line in self.lines:
            stu = [1, Fraction("0.2"), 1, 1, Fraction("4.21")], [1 - line["batch"] / 2] * 5
            units = {"stu": stu, "plain": ([1] * 5, [1] * 5), "price-weighted": (line["prices"], line["adjusted"])}
            weighed = zip(self.tokens(line, month), *units[self.unit])
            total += sum(q * Fraction(w) * adjusted for q, w, adjusted in weighed) / MILLION
        unit_price = self.lines[0]["prices"][0] if self.unit == "price-weighted" else 1
        return total / unit_price if unit_price else 0  # without a price to weigh by: refused


def own_price_factors(keys, month, tilt):
    span, shape = int(keys["move.months"]), keys["move.shape"]
    if keys["move.kind"] == "slider":
        index_factor = 1 + Fraction(keys["move.change"]) * shape_part(shape, span, month)
        return [power(index_factor, Fraction(keys["move.pass_through"]), tilt)] * 3
    steps = [text.split(":") for text in keys["move.steps"].split(",") if text]
    steps = sorted((int(after), [Fraction(ratio) for ratio in ratios]) for after, *ratios in steps)
    if len(steps) == 1:
        return [1 + (ratio - 1) * shape_part(shape, span, month) for ratio in steps[0][1]]
    come = [ratios for after, ratios in steps if month >= after + 1]
    return come[-1] if come else [Fraction(1)] * 3


def compute(link, own_tilt=0, curve_tilt=0):
    """All figures of a link, or that it lacks something."""
    keys = dict(pair.split("=") for pair in link.split("&"))
    bill, number = Bill(keys), lambda key: Fraction(keys[key])
    quote = keys.get("contract.currency", bill.currency)
    lot, tick, fee = (number(f"contract.{name}") for name in ("lot", "tick", "fee"))
    has_two_tiers = any(line["tiers"] > 1 for line in bill.lines)
    if has_two_tiers or bill.exposure(1) == 0 or (keys["lock.curve"] == "typed" and not keys["lock.futures"]):
        return {"refused": 1}
    own_index = bill.convert(bill.cost(1), bill.currency, quote) / bill.exposure(1)
    index = number("lock.index") if "lock.index" in keys else own_index
    typed = [Fraction(text) for text in keys["lock.futures"].split(",") if text]
    to_bill = lambda amount: nearest(bill.convert(amount, quote, bill.currency), CENT)
    def futures_price(month):
        if keys["lock.curve"] == "typed":
            return typed[min(month, len(typed)) - 1]
        premium = number("lock.premium") if keys["lock.curve"] == "premium" else Fraction(0)
        return index * power(1 + premium, Fraction(month, 12), curve_tilt)
    def case(month, mirrored):
        turn = (lambda factor: 1 / factor) if mirrored else (lambda factor: factor)
        moved = bill.cost(month, [turn(factor) for factor in own_price_factors(keys, month, own_tilt)])
        if keys["move.kind"] == "slider":
            part = shape_part(keys["move.shape"], int(keys["move.months"]), month)
            market = Fraction(keys.get("move.market_response", 1))
            index_factor = 1 + market * (turn(1 + number("move.change") * part) - 1)
        else:
            effect = moved / bill.cost(month) if bill.cost(month) else 1
            index_factor = 1 + number("move.index_response") * (effect - 1)
        settlement = nearest(index * index_factor, tick)
        return {"unhedged": moved, "index_factor": index_factor, "settlement": settlement}
    year, month_of_year = (int(part) for part in keys["as_of"].split("-")[:2])
    months = []
    for month in range(1, int(keys["horizon"]) + 1):
        later = year * 12 + month_of_year - 1 + month
        exposure, price = bill.exposure(month), nearest(futures_price(month), tick)
        lots = nearest(number("lock.share") * exposure / lot, ties_down=True)
        figures = {"year": later // 12, "month": later % 12 + 1, "unmoved": bill.cost(month), "exposure": exposure,
                   "plain_millions": Fraction(sum(sum(bill.tokens(line, month)) for line in bill.lines), MILLION),
                   "futures_price": price, "lots": lots, "notional": lots * lot * price,
                   "fees": to_bill(lots * fee * 2), "cases": {"chosen": case(month, 0), "mirror": case(month, 1)}}
        for side in figures["cases"].values():
            side["gain"] = to_bill(lots * lot * (side["settlement"] - price))
            side["locked"] = side["unhedged"] - side["gain"] + figures["fees"]
        months.append(figures)
    add = lambda name: sum(month[name] for month in months)
    study = {name: add(name) for name in ("unmoved", "exposure", "plain_millions", "lots", "fees")}
    study |= {"index_today": index, "basis_today": own_index - index, "months": months,
              "covered": study["lots"] * lot / study["exposure"],
              "initial_margin": to_bill(number("contract.margin_rate") * add("notional")),
              "months_below_one_lot": sum(month["exposure"] <= lot / 2 for month in months), "cases": {}}
    for side in ("chosen", "mirror"):
        add = lambda name: sum(month["cases"][side][name] for month in months)
        study["cases"][side] = {"unhedged": add("unhedged"), "gain": add("gain"), "locked": add("locked"),
                                "saved": add("unhedged") - add("locked"),
                                "effective_plain": add("locked") / study["plain_millions"],
                                "effective_standard": add("locked") / study["exposure"]}
        factor = 1 + number("move.change")
        if keys["move.kind"] == "slider":
            study["cases"][side]["change"] = (factor if side == "chosen" else 1 / factor) - 1
        else:
            study["cases"][side]["change"] = add("unhedged") / study["unmoved"] - 1 if study["unmoved"] else 0
    return study


def scenario(rng):
    """A link in which every field is said: round numbers (which tie), likely ones, or wild ones."""
    style = rng.choice(("round", "round", "likely", "likely", "wild"))
    def pick(rounds, low, high, places=12, least=Decimal(0), most=Decimal(1)):
        if style == "round":
            return str(rng.choice(rounds))
        wider = 30 if style == "wild" else 1
        value = low / wider * (high / low * wider**2) ** rng.random() if low > 0 else rng.uniform(low, high)
        value = round(Decimal(value), places if low > 0 else rng.choice((1, 2, places)))
        return f"{min(most, max(least, value)):f}"
    currency = lambda: rng.choice(("CNY", "USD"))
    price = lambda: pick((0, 0.025, 0.15, 0.3, 1, 2, 3, 4.5, 6, 13.5, 15), 0.01, 60, most=MILLION)
    count = lambda: pick((0, 1, 3, 5000, 10**6, 3 * 10**6, 24 * 10**7, 10**9), 1e3, 1e11, 0, most=10**16)
    ratio = lambda: pick((0.5, 0.03, 1, 1.5, 2.25, 3, 6, 8), 0.02, 20, rng.choice((2, 18)), Decimal("0.01"), 100)
    index = lambda: pick((0, 0.5, 1.7, 1.705, 2, 3.25, 10), 0.02, 40, most=MILLION)
    keys = {"v": 1, "as_of": f"{rng.randint(1999, 2098)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
            "currency": currency(), "exchange.rate": pick((1, 6.4, 6.82, 7, 8), 5, 9, 6, most=1000),
            "horizon": rng.choice((1, 12, 36, rng.randint(1, 36))),
            "growth": pick((0, 0, 0.02, 0.1, 0.5, 1, -0.1, -0.5), -0.1, 0.15, 12, Decimal("-0.5")),
            "unit": rng.choice(("stu", "plain", "price-weighted")), "line": rng.randint(1, 4)}
    for line in (f"line.{number}." for number in range(1, keys["line"] + 1)):
        keys |= {f"{line}prices.{kind}": price() for kind in KINDS if "write" not in kind or rng.random() < 0.5}
        keys |= {f"{line}tokens.{kind}": count() for kind in KINDS if "write" not in kind}
        keys |= {f"{line}tokens.{kind}": count() if rng.random() < 0.3 else 0 for kind in ("write", "write_long")}
        used = rng.choice((0, 0, 0.2, 0.6))
        for name in TIERS[1:] + OTHERS:
            is_used = rng.random() < used
            keys |= {f"{line}{name}.share": pick((0, 0.1, 0.25, 0.4), -0.2, 0.5) if is_used else 0,
                     f"{line}{name}.ratio": pick((0.5, 2, 1.1, 0.9, 5), 0, 6, most=100)}
            keys |= {f"{line}{name}.{of}": pick((0, 1, 1.5, 3), 0, 6, most=100)
                     for of in ("cached_ratio", "output_ratio") if is_used and rng.random() < 0.3}
        keys |= {line + "long.output_share": pick((0, 0.1, 1), -0.2, 1.2)} if rng.random() < used else {}
        keys |= {line + "batch_cached_ratio": pick((1, 0.7), 0, 1.5)} if rng.random() < used else {}
        keys |= {line + "currency": currency() if rng.random() < 0.4 else keys["currency"],
                 line + "batch_share": pick((0, 0, 0.1, 0.25, 0.5, 1), -0.5, 1),
                 line + "batch_price_ratio": pick((0.5, 0.5, 0, 0.1, 0.8, 1), -0.1, 1.1)}
    step_months = sorted(rng.sample(range(15), rng.choice((0, 1, 1, 1, 3, 5))))
    steps = ",".join(f"{after}:{ratio()}:{ratio()}:{ratio()}" for after in step_months)
    futures = ",".join(index() for _ in range(rng.choice((0, 1, 3, 12, 36, 36, 36))))
    keys |= {"move.kind": rng.choice(("slider", "named")), "move.shape": rng.choice(("step", "ramp", "spike")),
             "move.months": rng.choice((1, 1, 2, 3, 6, 12, rng.randint(1, 36))), "move.steps": steps,
             "move.change": pick((0, 0.2, 0.5, 1, 3, -0.2, -0.5, -0.9), -1, 3.1, 12, Decimal("-0.9"), 3),
             "move.pass_through": pick((1, 1, 0, 2, 3, 0.5, 0.8), -0.3, 3.1, 6, most=3),
             "move.market_response": pick((1, 1, 1, 0, 0.5, 0.25), -0.2, 1.2),
             "move.index_response": pick((0, 1, 1, 0.5, 0.25), -0.2, 1.2),
             "lock.share": pick((0, 0.5, 0.8, 1, 0.33), -0.1, 1.1),
             "lock.curve": rng.choice(("flat", "flat", "premium", "typed")), "lock.futures": futures,
             "lock.premium": pick((0, 0.05, -0.1, 0.21, 1), -0.3, 0.6, 12, Decimal("-0.9"), 3),
             "contract.lot": pick((1, 0.5, 0.001, 3, 10, 1000), 0.01, 1e4, 6, most=10**9),
             "contract.tick": pick((0.01, 0.01, 0.001, 0.05, 0.25, 0.03, 1), 1e-6, 0.5, 9, most=1000),
             "contract.margin_rate": pick((0, 0.1, 0.15, 1), 0.01, 0.5),
             "contract.fee": pick((0, 0, 0.01, 0.5, 3), 0.001, 20, 6, most=MILLION)}
    keys |= {"lock.index": index()} if rng.random() < 0.4 else {}
    keys |= {"contract.currency": currency()} if rng.random() < 0.6 else {}
    return "&".join(f"{key}={value}" for key, value in keys.items())


def flat(tree, path=""):
    """Every figure of a study by its path."""
    if not isinstance(tree, (dict, list)):
        return {path[1:]: Fraction(-1 if tree is None else tree)}
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree, 1)
    return {key: value for name, part in pairs for key, value in flat(part, f"{path}.{name}").items()}


def main(arguments):
    count, seed = (arguments + ["2000", "1"][len(arguments):])[:2] if "=" not in "".join(arguments) else (0, 0)
    rng = random.Random(int(seed))
    links = [scenario(rng) for _ in range(int(count))] or arguments
    # What is simulated is no matter of exact sums.
    links = [f"{link}&risk.paths=0" for link in links]
    answers = subprocess.run(["cargo", "run", "--quiet", "--example", "evaluate"], input="\n".join(links), text=True,
                             cwd=Path(__file__).resolve().parents[2], check=True, stdout=subprocess.PIPE).stdout.splitlines()
    tally, by_power, largest, unexplained = Counter(), Counter(), defaultdict(Fraction), []
    last = lambda key: key.rsplit(".", 1)[-1]
    for link, answer in zip(links, map(json.loads, answers), strict=True):
        answered = {name: part for name, part in answer.get("study", {"refused": 1}).items() if name not in NO_FIGURES}
        error = answer.get("errors", [{"message": ""}])[0]["message"]
        ours, theirs = flat(compute(link)), flat(answered)
        if "above 10^18" in error and max(ours.values()) > 10**18:
            tally["refused as too large, rightly"] += 1
            continue
        if answer["warnings"] or ours.keys() != theirs.keys():
            unexplained.append((link, "not read or refused by one", answer["warnings"], error))
            continue
        tally["refused by both"] += "refused" in ours
        tally["figures compared"] += len(ours)
        slack = lambda key: SAME * (1 + abs(ours[key]))
        different = [key for key in ours if abs(ours[key] - theirs[key]) > slack(key)]
        for key in ours:
            largest[last(key)] = max(largest[last(key)], abs(ours[key] - theirs[key]))
        if not different:
            tally["with all figures equal"] += "refused" not in ours
            continue
        around = [flat(compute(link, *tilts)) for tilts in product((-POWER_SLACK, POWER_SLACK), repeat=2)]
        bounds = {key: sorted(figures[key] for figures in around) for key in different}
        beyond = [key for key in different if not bounds[key][0] - slack(key) <= theirs[key] <= bounds[key][-1] + slack(key)]
        tally["differing only as an inexact power allows"] += not beyond
        by_power.update(last(key) for key in different if key not in beyond)
        unexplained += [(link, key, float(theirs[key]), "not", float(ours[key])) for key in beyond]
    print(f"{len(links)} scenarios:", *(f"{count} {what}" for what, count in tally.items()), sep="\n  ")
    print("differing by an inexact power:", dict(by_power), "\nlargest difference:", *(f"{name} {float(value):.3g}" for name, value in largest.items()), sep="\n  ")
    print(f"{len(unexplained)} unexplained:", *unexplained, sep="\n  ")
    return bool(unexplained)


sys.exit(main(sys.argv[1:]))
