"""The risk study, simulated anew with NumPy from random scenarios.

Nothing of the program is used but its exact study: bills, exposures, futures prices and lots, which study.py
checks. Laws, paths, strategies and statistics are written a second time, from the models' equations, with other
random numbers and more paths. Every figure is compared in standard errors of both simulations together; of so
many figures some lie beyond three, none should beyond five.

Run: python3 tests/independent/risk.py [COUNT [SEED]]        (NumPy, SciPy, and cargo)
     python3 tests/independent/risk.py 'v=1&...'             (one link)
     python3 tests/independent/risk.py golden > tests/golden/risk.csv    (what tests/door/evaluation.rs reads)
"""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq

PATHS, DAYS = 200_000, 21
PRESETS = {  # drift, kappa, volatility, jumps a year, mean, standard deviation
    "open-weight-index": (-0.07, 0, 0.11, 8, 0.01, 0.056),
    "rising-open-weight-index": (0.30, 0, 0.11, 8, 0.01, 0.056),
    "routed-open-model": (0, 8, 0.35, 1.7, 0, 0.6),
    "gpu-hour": (0, 2, 0.26, 0, 0, 0),
    "xing": None,
}


class Law:
    """A log price that reverts to a level, diffuses and jumps."""

    def __init__(self, start, level, kappa, volatility, rate, mean, sd):
        self.start, self.level, self.kappa, self.volatility = start, level, kappa, volatility
        self.rate, self.mean, self.sd = rate, mean, sd

    def centre(self, t):
        """Where the log price would be without chance; the level is a function of time, or a drift without kappa."""
        if self.kappa == 0:
            return self.start + self.level(0) * t
        pull = quad(lambda s: self.kappa * np.exp(-self.kappa * (t - s)) * self.level(s), 0, t, epsabs=1e-12)[0]
        return np.exp(-self.kappa * t) * self.start + pull

    def decay_sum(self, power, t):
        return t if self.kappa == 0 else (1 - np.exp(-power * self.kappa * t)) / (power * self.kappa)

    def diffusion_variance(self, t):
        return self.volatility**2 * self.decay_sum(2, t)

    def variance(self, t):
        return self.diffusion_variance(t) + self.rate * (self.mean**2 + self.sd**2) * self.decay_sum(2, t)

    def log_growth(self, t):
        """ln E e^(what chance adds over t)."""
        jump = lambda u: np.exp(self.mean * np.exp(-self.kappa * u) + self.sd**2 * np.exp(-2 * self.kappa * u) / 2) - 1
        return self.diffusion_variance(t) / 2 + self.rate * quad(jump, 0, t, epsabs=1e-13)[0]

    def forward(self, t):
        return np.exp(self.centre(t) + self.log_growth(t))

    def later_forward(self, log_price, now, t):
        left = t - now
        return np.exp(self.centre(t) + np.exp(-self.kappa * left) * (log_price - self.centre(now)) + self.log_growth(left))

    def deviations(self, rng, normals, times):
        """What chance has added by each time, a column each; the diffusion's numbers are given."""
        now, deviation, found = 0.0, np.zeros(len(normals)), []
        for column, end in enumerate(times):
            length = end - now
            deviation = deviation * np.exp(-self.kappa * length)
            deviation = deviation + np.sqrt(self.diffusion_variance(length)) * normals[:, column]
            counts = rng.poisson(self.rate * length, len(normals))
            for nth in range(1, counts.max(initial=0) + 1):
                hit = counts >= nth
                left = rng.uniform(0, length, hit.sum())
                deviation[hit] += rng.normal(self.mean, self.sd, hit.sum()) * np.exp(-self.kappa * left)
            now = end
            found.append(deviation)
        return np.stack(found, axis=1)


def index_law(risk, spot):
    name = risk["index"]
    if name == "xing":
        level = lambda t: np.log(spot) - 0.35 * t + 0.08 * np.sin(2 * np.pi * t)
        return Law(np.log(spot), level, 2.5, 0.40, 3.0, 0.10, 0.25)
    keys = ["drift", "kappa", "volatility", "jump_rate", "jump_mean", "jump_sd"]
    drift, kappa, *rest = PRESETS.get(name) or [float(risk[key]) for key in keys]
    diffusion_drift = drift - rest[1] * rest[2]
    if kappa == 0:
        return Law(np.log(spot), lambda t: diffusion_drift, 0, *rest)
    return Law(np.log(spot), lambda t: np.log(spot) + diffusion_drift / kappa + drift * t, kappa, *rest)


def scenario(rng):
    pick = lambda *options: str(rng.choice(options))
    index = pick("open-weight-index", "rising-open-weight-index", "routed-open-model", "gpu-hour", "xing", "custom")
    daily = rng.random() < 0.2
    risk = {
        "index": index, "r_squared": round(rng.uniform(0.05, 1), 3), "side": pick("buyer", "buyer", "provider"),
        "settlement": pick("mean", "last-day") if daily else "monthly", "futures": pick("curve", "expected"),
        "usage_moves_with": pick("index", "own-price"), "commitment": pick("monthly", "prepaid"),
        "drift": round(rng.uniform(-0.3, 0.3), 3), "kappa": round(rng.choice([0, rng.uniform(0.1, 4)]), 3),
        "volatility": round(rng.uniform(0.05, 0.6), 3), "jump_rate": round(rng.uniform(0, 4), 2),
        "jump_mean": round(rng.uniform(-0.1, 0.1), 3), "jump_sd": round(rng.uniform(0.01, 0.3), 3),
        "own_vol": 0.3, "own_kappa": round(rng.choice([0, rng.uniform(0.1, 3)]), 3),
        "usage_vol": round(rng.choice([0, rng.uniform(0.05, 0.4)]), 3),
        "usage_correlation": round(rng.uniform(-0.9, 0.9), 2), "funding_rate": round(rng.uniform(0, 0.1), 3),
        "entry_spread": round(rng.uniform(0, 0.05), 3), "roll_cost": round(rng.uniform(0, 0.05), 3),
        "swap_markup": round(rng.uniform(0, 0.02), 3), "loading": round(rng.choice([0, rng.uniform(0, 0.1)]), 3),
        "cap_distance": round(rng.uniform(0.05, 0.3), 3), "kept_share": round(rng.uniform(0.1, 0.7), 2),
        "entries": int(rng.integers(1, 7)), "discount": round(rng.uniform(0, 0.3), 2), "cash_paths": 0,
        "paths": 10_000, "seed": int(rng.integers(1, 1_000_000)),
    }
    rest = {
        "horizon": int(rng.integers(1, 5 if daily else 25)), "growth": round(rng.uniform(-0.03, 0.05), 3),
        "move.pass_through": round(rng.uniform(0.3, 1.5), 2), "lock.share": round(rng.uniform(0, 1), 2),
        "lock.curve": pick("flat", "premium"), "lock.premium": round(rng.uniform(-0.2, 0.3), 2),
        "contract.lot": pick("1", "10", "100"), "contract.fee": round(rng.uniform(0, 0.02), 3),
        "contract.margin_rate": 0.1,
    }
    pairs = rest | {f"risk.{key}": value for key, value in risk.items()}
    return "v=1&as_of=2026-11-22&" + "&".join(f"{key}={value}" for key, value in pairs.items())


# Scenarios that between them use every kind of law, settlement, side and strategy, for the golden values.
GOLDEN = [
    "v=1&as_of=2026-11-22&horizon=3&risk.paths=4000&risk.index=open-weight-index&risk.cash_paths=0",
    "v=1&as_of=2026-11-22&horizon=5&risk.paths=4000&risk.index=xing&risk.settlement=last-day&risk.usage_vol=0.3"
    "&risk.usage_correlation=0.5&risk.own_kappa=2&risk.own_jump_rate=1&risk.own_jump_sd=0.1&risk.r_squared=0.4"
    "&risk.side=provider&risk.futures=expected&risk.cash_paths=0",
    "v=1&as_of=2026-11-22&horizon=4&risk.paths=4000&risk.index=routed-open-model&risk.settlement=mean"
    "&risk.usage_vol=0.2&risk.usage_moves_with=own-price&risk.loading=0.1&risk.funding_rate=0.05"
    "&risk.commitment=prepaid&risk.cash_paths=0",
]

# Scenarios of the margin account, for the golden values: they use every settlement, both sides and a maintenance of one.
GOLDEN_CASH = [
    "v=1&as_of=2026-11-22&horizon=3&risk.paths=1000&risk.index=open-weight-index&risk.cash_paths=4000&risk.buffer=700"
    "&risk.funding_rate=0.04",
    "v=1&as_of=2026-11-22&horizon=4&risk.paths=1000&risk.index=xing&risk.settlement=last-day&risk.side=provider"
    "&risk.futures=expected&risk.cash_paths=4000&risk.buffer=2500&risk.maintenance=1&risk.funding_rate=0.05&lock.share=0.6",
    "v=1&as_of=2026-11-22&horizon=4&risk.paths=1000&risk.index=routed-open-model&risk.settlement=mean&lock.curve=premium"
    "&lock.premium=0.1&risk.cash_paths=4000&risk.buffer=2000&risk.maintenance=0.5&risk.funding_rate=0.05"
    "&contract.margin_rate=0.15",
]


class Months:
    """Index, settlement, own price and use of each month, a row for each path."""

    def __init__(self, chosen, study, rng):
        risk = {key.removeprefix("risk."): value for key, value in chosen.items() if key.startswith("risk.")}
        number = lambda key, default=0.0: float(risk.get(key, default))
        self.number, self.risk = number, risk
        months = study["months"]
        of = lambda key: np.array([float(month[key]) for month in months])
        self.bills, self.exposure = of("unmoved"), of("exposure")
        spot, count = float(study["index_today"]), len(months)
        self.t = np.arange(1, count + 1) / 12
        law = self.law = index_law(risk, spot)
        settlement = risk.get("settlement", "monthly")
        days = 1 if settlement == "monthly" else DAYS
        times = np.arange(1, days * count + 1) / (12 * days)
        paths = PATHS if days == 1 else PATHS // 5
        normals, own_normals, usage_normals = (rng.standard_normal((paths, len(times))) for _ in range(3))
        beta, r2 = float(chosen.get("move.pass_through", 1)), number("r_squared", 0.12)
        jumps = (number("own_jump_rate"), number("own_jump_mean"), number("own_jump_sd"))
        own = Law(0.0, lambda t: 0.0, number("own_kappa"), 0.0, *jumps)
        needed = beta**2 * law.variance(1) * (1 - r2) / r2 - own.variance(1)
        own.volatility = self.own_vol = np.sqrt(needed / own.decay_sum(2, 1))
        log_index = np.array([law.centre(t) for t in times]) + law.deviations(rng, normals, times)
        own_log = own.deviations(rng, own_normals, times) - np.array([own.log_growth(t) for t in times])
        own_log += beta * (log_index - np.log(spot))
        shared = normals if risk.get("usage_moves_with", "index") == "index" else own_normals
        v, c = number("usage_vol"), number("usage_correlation")
        mixed = c * shared + np.sqrt(1 - c * c) * usage_normals
        usage = np.exp(v * np.cumsum(mixed, axis=1) * np.sqrt(times[0]) - v * v * times / 2)
        split = lambda matrix: matrix.reshape(paths, count, days)
        index, own_factor, usage = split(np.exp(log_index)), split(np.exp(own_log)), split(usage)
        self.index, self.ends = index.mean(axis=2), np.log(index[:, :, -1])
        self.settled = index[:, :, -1] if settlement == "last-day" else self.index
        own_today = self.bills / self.exposure
        self.own_price = own_today * (own_factor * usage).sum(axis=2) / usage.sum(axis=2)
        self.usage = self.exposure * usage.mean(axis=2)
        self.fixings = [times[month * days: (month + 1) * days] if settlement == "mean" else [self.t[month]]
                        for month in range(count)]
        expected = np.array([np.mean([law.forward(t) for t in fixings]) for fixings in self.fixings])
        curve = chosen.get("lock.curve", "flat")
        growth = 1 + float(chosen.get("lock.premium", 0)) if curve == "premium" else 1.0
        self.futures = expected * growth**self.t if risk.get("futures") == "expected" else of("futures_price")
        self.premium = [brentq(lambda p: np.mean([law.forward(t) * np.exp(p * t) for t in fixings]) - price, -60, 60,
                               xtol=1e-13) for fixings, price in zip(self.fixings, self.futures)]

    def later(self, end, month):
        """F_e(m) on every path; both from 1."""
        now, log_price = end / 12, self.ends[:, end - 1]
        return np.mean([self.law.later_forward(log_price, now, t) * np.exp(self.premium[month - 1] * (t - now))
                        for t in self.fixings[month - 1]], axis=0)


def nearest(lots):
    below = np.floor(lots)
    return np.where(lots - below > 0.5 + 1e-9, below + 1, below)


def strategies(months, chosen):
    """What each strategy adds to the cost of each path, with the strikes that it is made of."""
    m, number = months, months.number
    sign = -1.0 if m.risk.get("side") == "provider" else 1.0
    share, lot = float(chosen.get("lock.share", 0.8)), float(chosen.get("contract.lot", 1))
    fee, margin = float(chosen.get("contract.fee", 0)), float(chosen.get("contract.margin_rate", 0.1))
    rate, count = number("funding_rate"), len(m.t)
    held = lambda weights: lot * nearest(share * weights / lot)
    keep = lambda futures, years: 2 * fee / lot + margin * futures * np.expm1(rate * years)
    spread, roll = number("entry_spread") / lot, number("roll_cost") / lot
    found = {"unhedged": (np.zeros(len(m.index)), {})}
    units = held(m.exposure)
    found["strip"] = ((units * (spread + keep(m.futures, m.t))).sum() - sign * (m.settled - m.futures) @ units, {})
    stack = held(np.cumsum(m.exposure[::-1])[::-1])
    forwards = np.stack([np.full(len(m.index), m.futures[0])] + [m.later(k, k + 1) for k in range(1, count)], axis=1)
    before = np.concatenate([[0], m.t[:-1]])
    cost = keep(m.futures, m.t - before) + np.where(np.arange(count) == 0, spread, roll)
    found["stack-and-roll"] = ((stack * cost).sum() - sign * (m.settled - forwards) @ stack, {})
    weights = m.exposure * np.exp(-rate * m.t)
    swap = (weights @ m.futures) / weights.sum()
    markup = number("swap_markup") * swap
    wanted = share * m.exposure
    found["swap"] = (wanted.sum() * markup - sign * (m.settled - swap) @ wanted, {"price": swap + sign * markup})
    centred = m.settled * (m.futures / m.settled.mean(axis=0))
    loading = number("loading")

    def price(call, strike, bought):
        payoff = np.maximum(centred - strike if call else strike - centred, 0).mean(axis=0)
        intrinsic = np.maximum(m.futures - strike if call else strike - m.futures, 0)
        return intrinsic + (1 + loading if bought else 1 - loading) * (payoff - intrinsic)

    noise = {}

    def added(name, holdings):
        total, valued = np.zeros(len(m.index)), np.zeros(len(m.index))
        for call, strike, amount in holdings:
            pays, valued_at = (np.maximum(prices - strike if call else strike - prices, 0) @ wanted * amount
                               for prices in (m.settled, centred))
            total += (wanted * amount * price(call, strike, amount > 0)).sum() - pays
            valued += valued_at
        # Premiums come from the same paths, whose chance their figures do not count as an error.
        noise[name] = valued.std() / np.sqrt(number("paths", 10_000))
        return total

    today = lambda call, strike, bought: weights @ price(call, strike, bought)
    protects = sign > 0
    strike = swap * (1 + sign * number("cap_distance", 0.1))
    found["cap"] = (added("cap", [(protects, strike, 1.0)]), {"strike": strike})
    cost = today(protects, strike, True)
    try:
        far = 1e-9 * swap if protects else 50 * swap
        sold = brentq(lambda at: today(not protects, at, False) - cost, far, strike, xtol=1e-10 * swap)
        found["collar"] = (added("collar", [(protects, strike, 1.0), (not protects, sold, -1.0)]), {"sold_strike": sold})
    except ValueError:
        pass
    kept = number("kept_share", 0.5)
    try:
        left = lambda at: (1 - kept) * today(not protects, at, False) - today(protects, at, True)
        at = brentq(left, swap, 50 * swap if protects else 1e-9 * swap, xtol=1e-10 * swap)
        found["participating"] = (added("participating", [(protects, at, 1.0), (not protects, at, kept - 1)]), {"strike": at})
    except ValueError:
        pass
    entries = min(int(number("entries", 4)), count)
    total, part = np.zeros(len(m.index)), held(m.exposure / entries)
    for entry in range(entries):
        for month in range(entry + 1, count + 1):
            k, entered = month - 1, entry / 12
            forward = m.futures[k] if entry == 0 else m.later(entry, month)
            total += part[k] * (spread + keep(m.futures[k], m.t[k] - entered) - sign * (m.settled[:, k] - forward))
    found["layered"] = (total, {})
    near, far = int(number("policy_near", 3)), int(number("policy_far", 24))
    part_of = lambda ahead: 1.0 if ahead <= near else 0.0 if ahead > far else 1 - (ahead - near) / (far - near) * (1 - number("policy_part", 0.625))
    total = np.zeros(len(m.index))
    for end in range(count):
        for month in range(end + 1, count + 1):
            k, ahead = month - 1, month - end
            added = part_of(ahead) - (part_of(ahead + 1) if end else 0.0)
            forward = m.futures[k] if end == 0 else m.later(end, month)
            total += added * units[k] * (spread + keep(m.futures[k], m.t[k] - end / 12) - sign * (m.settled[:, k] - forward))
    found["policy"] = (total, {})
    price_today = m.bills.sum() / m.exposure.sum() * (1 - number("discount", 0.1))
    interest = np.exp(rate * m.t) if m.risk.get("commitment") == "prepaid" else np.ones(count)
    saved = (m.own_price * np.minimum(m.usage, wanted)).sum(axis=1)
    found["commitment"] = (sign * (price_today * (wanted * interest).sum() - saved), {"price": price_today})
    return sign, found, noise


def nearby_quantile(values, p):
    """A quantile with its standard error: half the distance of those one binomial error to either side."""
    spread = np.sqrt(p * (1 - p) / len(values))
    low, value, high = np.quantile(values, [p - spread, p, p + spread])
    return value, (high - low) / 2


def margin_cash(months, chosen, rng, paths=40_000):
    """Figures of the account in which the strip's futures are margined, each with its standard error.

    Every trading day, of which a month has 21, each future that is still open gains its change in price times its
    units. A balance below the maintenance part of the initial margin is filled up to that margin, and what is above the
    margin is paid out; the margin is a part of what the open futures are worth that day. On the last day all is paid
    out. The need of a day is what was paid in by its close less what was paid out.
    """
    m, law = months, months.law
    sign = -1.0 if m.risk.get("side") == "provider" else 1.0
    share, lot = float(chosen.get("lock.share", 0.8)), float(chosen.get("contract.lot", 1))
    rate, maintenance = float(chosen.get("contract.margin_rate", 0.1)), m.number("maintenance", 0.75)
    units, count = lot * nearest(share * m.exposure / lot), len(m.t)
    last = count * DAYS
    years = np.arange(last + 1) / (12 * DAYS)
    centre, growth = (np.array([of(t) for t in years]) for of in (law.centre, law.log_growth))
    deviations = law.deviations(rng, rng.standard_normal((paths, last)), years[1:])
    log_index = centre + np.hstack([np.zeros((paths, 1)), deviations])
    first_fixing = 1 - DAYS if m.risk.get("settlement") == "mean" else 0

    def price(month, day):
        """The price of a month's future (from 1) at a day's close."""
        total, end = np.zeros(paths), month * DAYS
        for fixing in range(end + first_fixing, end + 1):
            left = fixing - day
            if left <= 0:
                total += np.exp(log_index[:, fixing])
            else:
                pull = np.exp(-law.kappa * years[left]) * (log_index[:, day] - centre[day])
                total += np.exp(centre[fixing] + pull + growth[left] + m.premium[month - 1] * years[left])
        return total / (1 - first_fixing)

    before = {month: price(month, 0) for month in range(1, count + 1)}
    balance = rate * sum(units[month - 1] * before[month] for month in before)
    cash, need_days, gained = balance.copy(), np.zeros(paths), np.zeros(paths)
    largest, at_month_ends = cash.copy(), [cash.copy()]
    for day in range(1, last + 1):
        need_days += cash
        now = {month: price(month, day) for month in before if month * DAYS >= day}
        gain = sign * sum(units[month - 1] * (now[month] - before[month]) for month in now)
        balance, gained = balance + gain, gained + gain
        margin = rate * sum((units[month - 1] * now[month] for month in now if month * DAYS > day), np.zeros(paths))
        moved = (balance < maintenance * margin) | (balance > margin)
        cash = cash + np.where(moved, margin - balance, 0)
        balance = np.where(moved, margin, balance)
        if day == last:
            cash = cash - balance
        largest, before = np.maximum(largest, cash), now
        if day % DAYS == 0:
            at_month_ends.append(largest.copy())
    of = lambda values: (values.mean(), values.std(ddof=1) / np.sqrt(paths))
    is_out = [water > m.number("buffer") for water in at_month_ends]
    figures = {
        "initial_margin": (rate * units @ m.futures, None), "median": nearby_quantile(largest, 0.5),
        "bad": nearby_quantile(largest, 0.95), "very_bad": nearby_quantile(largest, 0.99),
        "interest": of(need_days * np.expm1(m.number("funding_rate") * years[1])), "exhausted": of(is_out[-1] * 1.0),
        "right_but_exhausted": of((is_out[-1] & (gained >= 0)) * 1.0),
    }
    for month, (here, earlier) in enumerate(zip(is_out, [np.zeros(paths, bool)] + is_out)):
        figures[f"exhausted_in_month_{month}"] = of((here & ~earlier) * 1.0)
    return figures


def statistics(sign, cost, added, budget):
    """Each figure with its standard error, on the reader's side."""
    n, total = len(cost), cost + added
    of = lambda values: (values.mean(), values.std(ddof=1) / np.sqrt(n))
    quantile = lambda p: nearby_quantile(total, p)
    bad = np.quantile(total, 0.95)
    tail = of(np.maximum(total - bad, 0))
    deviation, squares = total.std(ddof=1), of((total - total.mean()) ** 2)
    turn = lambda pair: (sign * pair[0], pair[1])
    low, high = turn(quantile(0.05)), turn(quantile(0.95))
    return {
        "mean": turn(of(total)), "standard_deviation": (deviation, squares[1] / (2 * deviation) if deviation else 0.0),
        "low": low if sign > 0 else high, "high": high if sign > 0 else low, "median": turn(quantile(0.5)),
        "expected_shortfall": (sign * (bad + tail[0] / 0.05), tail[1] / 0.05), "cost_of_certainty": of(added),
        "overrun": of((total > sign * budget).astype(float)), "regret": of((added > 1e-9 * abs(total.mean())).astype(float)),
    }


def compare(link, answer, rng):
    """Distances in standard errors, and relative differences of strikes, by name."""
    chosen = dict(pair.split("=", 1) for pair in link.split("&"))
    if "errors" in answer.get("risk", {}):
        return {}, {}, answer["risk"]["errors"][0]["message"]
    months = Months(chosen, answer["study"], rng)
    sign, added, premium_noise = strategies(months, chosen)
    cost = sign * (months.own_price * months.usage).sum(axis=1)
    distances, terms, risk = {}, {"own_vol": answer["risk"]["own_vol"] / months.own_vol - 1 if months.own_vol else 0.0}, answer["risk"]
    for told in risk["strategies"]:
        name = told["name"]
        if "errors" in told or name not in added:
            terms[f"{name} had by one alone"] = float(("errors" in told) != (name not in added))
            continue
        values, strikes = added[name]
        for term, value in strikes.items():
            terms[f"{name} {term}"] = told[term] / value - 1
        scale = abs(cost.mean())
        for figure, (value, error) in statistics(sign, cost, values, risk["budget"]).items():
            estimate = told[figure]["chance"] if figure in ("overrun", "regret") else told[figure]
            size = 1.0 if figure in ("overrun", "regret") else scale
            # A chance near nothing has no error that a sample could tell.
            known = 0.0 if size == 1.0 else premium_noise.get(name, 0.0)
            both = np.hypot(np.hypot(error, known), estimate["error"] or 0.0) + 1e-7 * size + (2e-4 if size == 1.0 else 0.0)
            distances[f"{name} {figure}"] = (estimate["value"] - value) / both
    return distances, terms, None


def evaluated(links):
    """What the program answers for each link."""
    program = ["cargo", "run", "--quiet", "--profile", "bench", "--no-default-features", "--example", "evaluate"]
    answers = subprocess.run(program, input="\n".join(links), text=True, check=True, stdout=subprocess.PIPE,
                             cwd=Path(__file__).resolve().parents[2]).stdout.splitlines()
    return [json.loads(answer) for answer in answers]


# Terms that follow from the futures prices alone, without paths.
EXACT = [("swap", "price"), ("cap", "strike"), ("commitment", "price")]


def golden():
    """Rows of link, strategy, figure, value and standard error, which exact figures have not.

    Of the program's answers only the exact study is used.
    """
    print("link,strategy,figure,value,error")
    for place, (link, answer) in enumerate(zip(GOLDEN, evaluated(GOLDEN), strict=True)):
        chosen = dict(pair.split("=", 1) for pair in link.split("&"))
        months = Months(chosen, answer["study"], np.random.default_rng(20261127 + place))
        sign, added, premium_noise = strategies(months, chosen)
        cost = sign * (months.own_price * months.usage).sum(axis=1)
        budget = 1.1 * months.bills.sum() if sign > 0 else 0.9 * months.bills.sum()
        print(f"{link},,own_vol,{months.own_vol:.9f},\n{link},,budget,{budget:.6f},")
        for name, (values, terms) in added.items():
            for term, value in terms.items():
                if (name, term) in EXACT:
                    print(f"{link},{name},{term},{value:.9f},")
            for figure, (value, error) in statistics(sign, cost, values, budget).items():
                known = 0.0 if figure in ("overrun", "regret") else premium_noise.get(name, 0.0)
                print(f"{link},{name},{figure},{value:.6f},{np.hypot(error, known):.6f}")
    for place, (link, answer) in enumerate(zip(GOLDEN_CASH, evaluated(GOLDEN_CASH), strict=True)):
        chosen = dict(pair.split("=", 1) for pair in link.split("&"))
        rng = np.random.default_rng(20261128 + place)
        for figure, (value, error) in margin_cash(Months(chosen, answer["study"], rng), chosen, rng).items():
            print(f"{link},cash,{figure},{value:.6f}," + ("" if error is None else f"{error:.6f}"))
    return 0


def main(arguments):
    if arguments == ["golden"]:
        return golden()
    one = [text for text in arguments if "=" in text]
    count, seed = (int(text) for text in (([] if one else arguments) + ["30", "1"][len([] if one else arguments):])[:2])
    rng = np.random.default_rng(seed)
    links = one or [scenario(rng) for _ in range(count)]
    answers = evaluated(links)
    all_distances, worst_terms, refused = [], {}, 0
    for link, answer in zip(links, answers, strict=True):
        if answer["warnings"]:
            sys.exit(f"{link}\n{answer['warnings']}")
        distances, terms, problem = compare(link, answer, rng)
        refused += problem is not None
        all_distances += [(abs(z), name, link) for name, z in distances.items()]
        for name, difference in terms.items():
            worst_terms[name] = max(worst_terms.get(name, (0.0, "")), (abs(difference), link))
    all_distances.sort(reverse=True)
    size = np.array([z for z, _, _ in all_distances])
    print(f"{len(links)} scenarios, {refused} refused, {len(size)} figures: root mean square {np.sqrt((size**2).mean()):.2f}, "
          f"{(size > 2).mean():.1%} beyond 2 and {(size > 3).mean():.2%} beyond 3 standard errors")
    for z, name, link in all_distances[:8]:
        print(f"{z:5.2f} {name:32} {link}")
    for name, (difference, link) in sorted(worst_terms.items()):
        print(f"{difference:8.1e} {name:28} {link if difference > 0.01 else ''}")
    return int(size.max(initial=0.0) > 5)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
