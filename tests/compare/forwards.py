"""Forwards by carry and by Schwartz's models.

The closed forms of the models are not copied: mean and variance of the log price come from integrating the moments'
differential equations with 30 digits for some inputs, and from the closed forms of those for all.
"""

import mpmath

from draw import Draw, requests
from row import compared

RANGES = {
    "carry": "spot 0.01 to 1,000; rate -0.05 to 0.25; storage 0 to 0.2; convenience -0.1 to 0.5; years 0 to 10",
    "schwartz": "spot 0.01 to 1,000; kappa 1e-6 to 20; alpha -5 to 7; volatility 0 to 2; years 0 to 10",
    "schwartz_smith": "chi -1 to 1; xi -5 to 7; kappa 1e-6 to 20; volatilities 0 to 1.5; correlation -1 to 1; "
    "lambda_chi and mu_xi -0.5 to 0.5; years 0 to 10",
}
ROUNDING = "rounding; e^x makes of an error in x one relative to the forward, so that it grows with the log"


def shrinking(speed, years):
    """(1 - e^(-speed years)) / speed."""
    return years if speed == 0 else -mpmath.expm1(-speed * years) / speed


def numbers(request, *names):
    return (mpmath.mpf(request[name]) for name in names)


def carry(door):
    draw = Draw("carry")
    asked = requests("carry", spot=draw.logarithmic(0.01, 1_000), rate=draw.uniform(-0.05, 0.25), storage=draw.uniform(0, 0.2),
                     convenience=draw.uniform(-0.1, 0.5), years=draw.uniform(0, 10))

    def forward(request):
        spot, rate, storage, convenience, years = numbers(request, "spot", "rate", "storage", "convenience", "years")
        return spot * mpmath.exp((rate + storage - convenience) * years)

    return [compared("carry", "50 digits (mpmath)", forwards(door, asked), [forward(request) for request in asked],
                     unit=[request["spot"] for request in asked], relative=1e-14, requests=asked, cause=ROUNDING)]


def forwards(door, asked):
    return [answer["forward"] for answer in door.prices(asked)]


def schwartz(door):
    draw = Draw("schwartz")
    asked = requests("schwartz", spot=draw.logarithmic(0.01, 1_000), kappa=draw.logarithmic(1e-6, 20), alpha=draw.uniform(-5, 7),
                     vol=draw.uniform(0, 2), years=draw.uniform(0, 10))
    # dX = kappa (alpha - X) dt + vol dW
    def forward(request):
        spot, kappa, alpha, vol, years = numbers(request, "spot", "kappa", "alpha", "vol", "years")
        mean = mpmath.log(spot) + (alpha - mpmath.log(spot)) * kappa * shrinking(kappa, years)
        return mpmath.exp(mean + vol**2 * shrinking(2 * kappa, years) / 2)

    def integrated(request):
        spot, kappa, alpha, vol, years = numbers(request, "spot", "kappa", "alpha", "vol", "years")
        slopes = lambda _, state: [kappa * (alpha - state[0]), -2 * kappa * state[1] + vol**2]
        mean, variance = moments(slopes, [mpmath.log(spot), mpmath.mpf(0)], years)
        return mpmath.exp(mean + variance / 2)

    found = forwards(door, asked)
    few = [index for index in range(0, len(asked), 100)]
    return [
        compared("schwartz", "50 digits (mpmath)", found, [forward(request) for request in asked], relative=1e-13,
                 unit=[float(forward(request)) for request in asked], requests=asked, cause=ROUNDING),
        compared("schwartz", "the moments' equations, integrated (mpmath)", [found[index] for index in few],
                 [integrated(asked[index]) for index in few], relative=1e-10,
                 unit=[found[index] for index in few], requests=[asked[index] for index in few],
                 cause="the step of the integration; every hundredth input"),
    ]


def moments(slopes, start, years):
    """The state after so many years, by Taylor series with 30 digits."""
    if years == 0:
        return start
    with mpmath.workdps(30):
        return mpmath.odefun(slopes, 0, start)(years)


def schwartz_smith(door):
    draw = Draw("schwartz_smith")
    asked = requests("schwartz_smith", chi=draw.uniform(-1, 1), xi=draw.uniform(-5, 7), kappa=draw.logarithmic(1e-6, 20),
                     vol_chi=draw.uniform(0, 1.5), lambda_chi=draw.uniform(-0.5, 0.5), mu_xi=draw.uniform(-0.5, 0.5),
                     vol_xi=draw.uniform(0, 1.5), correlation=draw.uniform(-1, 1), years=draw.uniform(0, 10))
    names = ("chi", "xi", "kappa", "vol_chi", "lambda_chi", "mu_xi", "vol_xi", "correlation", "years")

    # dchi = (-kappa chi - lambda_chi) dt + vol_chi dW, dxi = mu_xi dt + vol_xi dZ
    def closed(request):
        chi, xi, kappa, vol_chi, lambda_chi, mu_xi, vol_xi, correlation, years = numbers(request, *names)
        fade = mpmath.exp(-kappa * years)
        mean = fade * chi + xi - lambda_chi * shrinking(kappa, years) + mu_xi * years
        variance = vol_chi**2 * shrinking(2 * kappa, years) + vol_xi**2 * years
        variance += 2 * correlation * vol_chi * vol_xi * shrinking(kappa, years)
        instantaneous = mpmath.sqrt((vol_chi * fade)**2 + vol_xi**2 + 2 * correlation * vol_chi * vol_xi * fade)
        return mpmath.exp(mean + variance / 2), instantaneous

    def integrated(request):
        chi, xi, kappa, vol_chi, lambda_chi, mu_xi, vol_xi, correlation, years = numbers(request, *names)
        slopes = lambda _, state: [
            -kappa * state[0] - lambda_chi, mu_xi, -2 * kappa * state[2] + vol_chi**2, vol_xi**2,
            -kappa * state[4] + correlation * vol_chi * vol_xi,
        ]
        chi, xi, first, second, both = moments(slopes, [chi, xi] + [mpmath.mpf(0)] * 3, years)
        return mpmath.exp(chi + xi + (first + second + 2 * both) / 2)

    answers = door.prices(asked)
    truth = [closed(request) for request in asked]
    few = [index for index in range(0, len(asked), 100)]
    found = [answer["forward"] for answer in answers]
    return [
        compared("schwartz_smith `forward`", "50 digits (mpmath)", found, [forward for forward, _ in truth], relative=1e-13,
                 unit=[float(forward) for forward, _ in truth], requests=asked, cause=ROUNDING),
        compared("schwartz_smith `forward`", "the moments' equations, integrated (mpmath)", [found[index] for index in few],
                 [integrated(asked[index]) for index in few], relative=1e-10, unit=[found[index] for index in few],
                 requests=[asked[index] for index in few], cause="the step of the integration; every hundredth input"),
        compared("schwartz_smith `futures_vol`", "50 digits (mpmath)", [answer["futures_vol"] for answer in answers],
                 [vol for _, vol in truth], relative=1e-11, absolute=1e-14, requests=asked,
                 cause="rounding, which grows where the two parts almost cancel (correlation near -1)"),
    ]
