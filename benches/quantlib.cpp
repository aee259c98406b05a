// How many prices a second QuantLib gives, for the inputs of benches/price.rs.
//
// Every line of output is: name, prices per second, mean of the prices. The means show that both price the same.
// Where a bare formula exists (blackFormula), that is measured. Elsewhere option and engine are built before the clock
// starts, and each price is one recalculate(): what a desk would pay that keeps its objects. Building them anew for
// each price takes several times as long; the american_built row shows it.
//
//     g++ -O3 -DNDEBUG -std=c++17 benches/quantlib.cpp -lQuantLib -o target/bench-quantlib

#include <ql/quantlib.hpp>
#include <ql/experimental/exoticoptions/analyticeuropeanmargrabeengine.hpp>
#include <ql/experimental/exoticoptions/margrabeoption.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace QuantLib;

namespace {

const int COUNT = 256;
const Date TODAY(22, November, 2026);
const double FORWARD = 100;

// SplitMix64, as in benches/price.rs: numbers from 0 to 1 with 53 bits.
class Draw {
  public:
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool heads() { return unit() < 0.5; }

  private:
    std::uint64_t state = 20260322;
    double unit() {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return double((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
    }
};

// As in benches/price/clock.rs: chunks of 16 inputs, each with its fastest pass, repeated for at least 50 microseconds.
// `price` takes the index of an input.
template <class Price>
void report(const std::string& name, const Price& price, int count = COUNT) {
    using Clock = std::chrono::steady_clock;
    auto elapsed = [](Clock::time_point since) {
        return std::chrono::duration<double>(Clock::now() - since).count();
    };
    const int chunk = std::min(count, 16);
    std::vector<double> best(count / chunk, 1e300), sums(count / chunk);
    auto started = Clock::now();
    int passes = 0;
    while (passes < 3 || elapsed(started) < 0.25) {
        for (int c = 0; c < count / chunk; ++c) {
            int repeats = std::max(1, int(std::ceil(50e-6 / best[c])));
            auto begin = Clock::now();
            for (int left = repeats; left > 0; --left) {
                volatile double sum = 0;
                for (int i = c * chunk; i < (c + 1) * chunk; ++i) sum = sum + price(i);
                sums[c] = sum;
            }
            best[c] = std::min(best[c], elapsed(begin) / repeats);
        }
        ++passes;
    }
    double seconds = 0, sum = 0;
    for (size_t c = 0; c < best.size(); ++c) seconds += best[c], sum += sums[c];
    // The mean of fewer inputs says nothing about that of all.
    std::printf("%s\t%.6g\t%.10g\n", name.c_str(), count / seconds, count < COUNT ? NAN : sum / count);
    std::fflush(stdout);
}

struct European {
    Option::Type type;
    double strike, years, rate, vol;
};

std::vector<European> europeans() {
    Draw draw;
    std::vector<European> inputs;
    for (int i = 0; i < COUNT; ++i) {
        European e;
        e.type = draw.heads() ? Option::Call : Option::Put;
        e.strike = draw.between(70, 130);
        e.years = std::floor(draw.between(30, 730)) / 365;
        e.rate = draw.between(0.01, 0.1);
        e.vol = draw.between(0.1, 0.6);
        inputs.push_back(e);
    }
    return inputs;
}

Handle<YieldTermStructure> curve(double rate) {
    return Handle<YieldTermStructure>(ext::make_shared<FlatForward>(TODAY, rate, Actual365Fixed()));
}

Handle<BlackVolTermStructure> volatility(double vol) {
    return Handle<BlackVolTermStructure>(
        ext::make_shared<BlackConstantVol>(TODAY, NullCalendar(), vol, Actual365Fixed()));
}

Handle<Quote> quote(double value) { return Handle<Quote>(ext::make_shared<SimpleQuote>(value)); }

// A price without drift: the yield is the rate.
ext::shared_ptr<BlackScholesMertonProcess> process(double forward, double rate, double vol) {
    return ext::make_shared<BlackScholesMertonProcess>(quote(forward), curve(rate), curve(rate), volatility(vol));
}

Date expiry(double years) { return TODAY + Integer(std::lround(years * 365)); }

// Options with their engines, each of which is recalculated in a pass.
struct Book {
    std::vector<ext::shared_ptr<Instrument>> options;

    auto pass() const {
        return [this](int i) {
            options[i]->recalculate();
            return options[i]->NPV();
        };
    }
};

void european() {
    auto inputs = europeans();
    report("european", [&](int i) {
        const auto& e = inputs[i];
        return blackFormula(e.type, e.strike, FORWARD, e.vol * std::sqrt(e.years), std::exp(-e.rate * e.years));
    });
    // Five greeks: this version has no vanna and no volga of the forward.
    report("european greeks", [&](int i) {
        const auto& e = inputs[i];
        BlackCalculator c(e.type, e.strike, FORWARD, e.vol * std::sqrt(e.years), std::exp(-e.rate * e.years));
        volatile double greeks = c.deltaForward() + c.gammaForward() + c.vega(e.years) + c.theta(FORWARD, e.years)
            + c.rho(e.years);
        (void)greeks;
        return c.value();
    });
    std::vector<double> prices;
    for (const auto& e : inputs)
        prices.push_back(blackFormula(e.type, e.strike, FORWARD, e.vol * std::sqrt(e.years)));
    report("implied_vol", [&](int i) {
        const auto& e = inputs[i];
        return blackFormulaImpliedStdDev(e.type, e.strike, FORWARD, prices[i], 1.0, 0.0, Null<Real>(), 1e-12, 100)
            / std::sqrt(e.years);
    });
}

Book american(std::vector<European> inputs, const ext::shared_ptr<QdFpIterationScheme>& scheme) {
    Book book;
    for (const auto& e : inputs) {
        auto payoff = ext::make_shared<PlainVanillaPayoff>(e.type, e.strike);
        auto option = ext::make_shared<VanillaOption>(
            payoff, ext::make_shared<AmericanExercise>(TODAY, expiry(e.years)));
        option->setPricingEngine(ext::make_shared<QdFpAmericanEngine>(process(FORWARD, e.rate, e.vol), scheme));
        book.options.push_back(option);
    }
    return book;
}

void american() {
    auto inputs = europeans();
    auto fast = american(inputs, QdFpAmericanEngine::fastScheme());
    report("american fast", fast.pass());
    auto accurate = american(inputs, QdFpAmericanEngine::accurateScheme());
    report("american", accurate.pass());
    auto few = std::vector<European>(inputs.begin(), inputs.begin() + 8);
    auto precise = american(few, QdFpAmericanEngine::highPrecisionScheme());
    report("american high precision", precise.pass(), 8);
    report("american_built", [&](int i) {
        return american({inputs[i]}, QdFpAmericanEngine::accurateScheme()).pass()(0);
    });
}

// A strip of fixings so many days apart, with 22 daily or 12 monthly ones.
std::vector<Date> schedule(int first, int step, int count) {
    std::vector<Date> dates;
    for (int i = 0; i < count; ++i) dates.push_back(TODAY + first + i * step);
    return dates;
}

Book average(Average::Type type, const std::vector<Date>& dates,
             const std::function<ext::shared_ptr<PricingEngine>(ext::shared_ptr<BlackScholesMertonProcess>)>& engine,
             int count = COUNT) {
    Book book;
    auto inputs = europeans();
    for (int i = 0; i < count; ++i) {
        const auto& e = inputs[i];
        auto option = ext::make_shared<DiscreteAveragingAsianOption>(
            type, type == Average::Geometric ? 1.0 : 0.0, 0, dates, ext::make_shared<PlainVanillaPayoff>(e.type, e.strike),
            ext::make_shared<EuropeanExercise>(dates.back()));
        option->setPricingEngine(engine(process(FORWARD, e.rate, e.vol)));
        book.options.push_back(option);
    }
    return book;
}

void averages() {
    auto turnbull = [](auto p) { return ext::make_shared<TurnbullWakemanAsianEngine>(p); };
    auto geometric = [](auto p) { return ext::make_shared<AnalyticDiscreteGeometricAveragePriceAsianEngine>(p); };
    // Samples for a standard error of about 2e-4 at the money.
    auto simulated = [](auto p) -> ext::shared_ptr<PricingEngine> {
        return MakeMCDiscreteArithmeticAPEngine<LowDiscrepancy>(p).withControlVariate().withSamples(1023);
    };
    struct Shape { std::string name; int first, step, count; };
    for (const Shape& shape : {Shape{" 22 daily", 61, 1, 22}, Shape{" 12 monthly", 30, 30, 12}}) {
        auto dates = schedule(shape.first, shape.step, shape.count);
        auto book = average(Average::Arithmetic, dates, turnbull);
        report("moment_match" + shape.name, book.pass());
        auto samples = average(Average::Arithmetic, dates, simulated, 16);
        report("average" + shape.name, samples.pass(), 16);
        auto exact = average(Average::Geometric, dates, geometric);
        report("geometric_average" + shape.name, exact.pass());
    }
}

struct Pair {
    double forward2, strike, years, rate, vol1, vol2, correlation;
};

std::vector<Pair> pairs() {
    Draw draw;
    std::vector<Pair> inputs;
    for (int i = 0; i < COUNT; ++i) {
        Pair p;
        p.forward2 = draw.between(60, 110);
        p.strike = draw.between(1, 20);
        p.years = std::floor(draw.between(30, 730)) / 365;
        p.rate = draw.between(0.01, 0.1);
        p.vol1 = draw.between(0.1, 0.6);
        p.vol2 = draw.between(0.1, 0.6);
        p.correlation = draw.between(-0.5, 0.9);
        inputs.push_back(p);
    }
    return inputs;
}

void spreads() {
    Book kirk, plane, exchange;
    for (const auto& p : pairs()) {
        auto exercise = ext::make_shared<EuropeanExercise>(expiry(p.years));
        auto first = ext::make_shared<BlackProcess>(quote(FORWARD), curve(p.rate), volatility(p.vol1));
        auto second = ext::make_shared<BlackProcess>(quote(p.forward2), curve(p.rate), volatility(p.vol2));
        auto payoff = ext::make_shared<SpreadBasketPayoff>(ext::make_shared<PlainVanillaPayoff>(Option::Call, p.strike));
        auto spread = ext::make_shared<BasketOption>(payoff, exercise);
        spread->setPricingEngine(ext::make_shared<KirkEngine>(first, second, p.correlation));
        kirk.options.push_back(spread);
        auto drift1 = process(FORWARD, p.rate, p.vol1), drift2 = process(p.forward2, p.rate, p.vol2);
        auto lattice = ext::make_shared<BasketOption>(payoff, exercise);
        lattice->setPricingEngine(ext::make_shared<Fd2dBlackScholesVanillaEngine>(drift1, drift2, p.correlation));
        if (plane.options.size() < 4) plane.options.push_back(lattice);
        auto swap = ext::make_shared<MargrabeOption>(1, 1, exercise);
        swap->setPricingEngine(ext::make_shared<AnalyticEuropeanMargrabeEngine>(drift1, drift2, p.correlation));
        exchange.options.push_back(swap);
    }
    report("spread kirk", kirk.pass());
    report("spread exact", plane.pass(), int(plane.options.size()));
    report("exchange", exchange.pass());
}

void merton() {
    Draw draw;
    Book book;
    for (int i = 0; i < COUNT; ++i) {
        auto type = draw.heads() ? Option::Call : Option::Put;
        double strike = draw.between(70, 130), years = std::floor(draw.between(30, 730)) / 365;
        double rate = draw.between(0.01, 0.1), yield = draw.between(0, 0.05), vol = draw.between(0.1, 0.6);
        double jump_rate = draw.between(0, 5), jump_mean = draw.between(-0.2, 0.2), jump_sd = draw.between(0.05, 0.3);
        auto jumps = ext::make_shared<Merton76Process>(quote(FORWARD), curve(yield), curve(rate), volatility(vol),
                                                       quote(jump_rate), quote(jump_mean), quote(jump_sd));
        auto option = ext::make_shared<VanillaOption>(ext::make_shared<PlainVanillaPayoff>(type, strike),
                                                      ext::make_shared<EuropeanExercise>(expiry(years)));
        option->setPricingEngine(ext::make_shared<JumpDiffusionEngine>(jumps, 1e-10, 200));
        book.options.push_back(option);
    }
    report("merton", book.pass());
}

}

int main() {
    Settings::instance().evaluationDate() = TODAY;
    european();
    american();
    averages();
    spreads();
    merton();
}
