"""Black's formula with 50 digits, and QuantLib's parts that several instruments share."""

import mpmath
import QuantLib

mpmath.mp.dps = 50

TODAY = QuantLib.Date(22, 11, 2026)
DAYS = QuantLib.Actual365Fixed()
QuantLib.Settings.instance().evaluationDate = TODAY


def cumulative(x):
    return mpmath.erfc(-x / mpmath.sqrt(2)) / 2


def density(x):
    return mpmath.exp(-x * x / 2) / mpmath.sqrt(2 * mpmath.pi)


def undiscounted(type, forward, strike, deviation):
    """Black's price for a total standard deviation, every argument taken as it is."""
    forward, strike, deviation = map(mpmath.mpf, (forward, strike, deviation))
    sign = 1 if type == "call" else -1
    if deviation == 0 or strike == 0:
        return max(sign * (forward - strike), mpmath.mpf(0))
    d1 = mpmath.log(forward / strike) / deviation + deviation / 2
    return sign * (forward * cumulative(sign * d1) - strike * cumulative(sign * (d1 - deviation)))


def option_type(type):
    return QuantLib.Option.Call if type == "call" else QuantLib.Option.Put


def curve(rate):
    return QuantLib.YieldTermStructureHandle(QuantLib.FlatForward(TODAY, float(rate), DAYS))


def volatility(vol):
    calendar = QuantLib.NullCalendar()
    return QuantLib.BlackVolTermStructureHandle(QuantLib.BlackConstantVol(TODAY, calendar, float(vol), DAYS))


def quote(value):
    return QuantLib.QuoteHandle(QuantLib.SimpleQuote(float(value)))


def futures_process(forward, rate, vol):
    """A price without drift: the yield is the rate."""
    return QuantLib.BlackScholesMertonProcess(quote(forward), curve(rate), curve(rate), volatility(vol))
