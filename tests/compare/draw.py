"""Random inputs, the same in every run."""

import zlib

import numpy

COUNT = 2_000


class Draw:
    """Random numbers of one instrument."""

    def __init__(self, instrument):
        # A seed of the name, so that a new instrument leaves the numbers of the others as they are.
        self.generator = numpy.random.default_rng(zlib.crc32(instrument.encode()))

    def uniform(self, low, high, count=COUNT):
        return self.generator.uniform(low, high, count)

    def logarithmic(self, low, high, count=COUNT):
        return numpy.exp(self.generator.uniform(numpy.log(low), numpy.log(high), count))

    def integers(self, low, high, count=COUNT):
        """From low to high, both included."""
        return self.generator.integers(low, high + 1, count)

    def types(self, count=COUNT):
        return ["call" if bit else "put" for bit in self.generator.integers(0, 2, count)]


def requests(kind, **columns):
    """One request for each row of equally long columns."""
    names = list(columns)
    return [
        {"kind": kind, **dict(zip(names, (plain(value) for value in row)))}
        for row in zip(*columns.values(), strict=True)
    ]


def plain(value):
    return value.item() if isinstance(value, numpy.generic) else value
