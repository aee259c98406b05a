// The work of benches/study in plain JavaScript: typed arrays, and no object made in a loop.
//
//     node benches/study/study.mjs FOLDER
//
// Reads terms.json, says how long the study takes and what comes out. Paths are drawn as in Rust, in mirrored pairs.

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

// Normal numbers by the ziggurat of Marsaglia and Tsang (2000), from a xorshift generator of 128 bits.
const KN = new Uint32Array(128);
const WN = new Float64Array(128);
const FN = new Float64Array(128);
const TAIL = 3.442619855899;
{
  const area = 9.91256303526217e-3;
  const scale = 2147483648;
  let [x, before] = [TAIL, TAIL];
  const q = area / Math.exp(-0.5 * x * x);
  KN[0] = (x / q) * scale;
  WN[0] = q / scale;
  WN[127] = x / scale;
  FN[0] = 1;
  FN[127] = Math.exp(-0.5 * x * x);
  for (let i = 126; i >= 1; i -= 1) {
    x = Math.sqrt(-2 * Math.log(area / x + Math.exp(-0.5 * x * x)));
    KN[i + 1] = (x / before) * scale;
    before = x;
    FN[i] = Math.exp(-0.5 * x * x);
    WN[i] = x / scale;
  }
}
const state = new Int32Array([123456789, 362436069, 521288629, 88675123]);
function bits() {
  let t = state[0];
  t ^= t << 11;
  t ^= t >>> 8;
  const w = state[3];
  state[0] = state[1];
  state[1] = state[2];
  state[2] = w;
  state[3] = w ^ (w >>> 19) ^ t;
  return state[3];
}
const uniform = () => ((bits() >>> 0) + 0.5) / 4294967296;
function normal() {
  for (;;) {
    const h = bits();
    // Seven bits choose the layer, the others the place in it.
    const i = bits() & 127;
    const x = h * WN[i];
    if (Math.abs(h) < KN[i]) return x;
    if (i === 0) {
      let [a, b] = [0, 0];
      do {
        a = -Math.log(uniform()) / TAIL;
        b = -Math.log(uniform());
      } while (b + b < a * a);
      return h > 0 ? TAIL + a : -TAIL - a;
    }
    if (FN[i] + uniform() * (FN[i - 1] - FN[i]) < Math.exp(-0.5 * x * x)) return x;
  }
}

function simulate(terms, paths, months) {
  const size = paths * months;
  const [index, own, use] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const { today, drift, volatility, jump_rate, jump_mean, jump_sd } = terms.index;
  const root = Math.sqrt(1 / 12);
  const [ownStep, useStep] = [terms.own_volatility * root, terms.usage_volatility * root];
  const { beta, own_today: ownToday, exposure } = terms;
  for (let pair = 0; pair < size; pair += 2 * months) {
    let [up, down, ownLog, useLog] = [0, 0, 0, 0];
    let nextJump = -Math.log(uniform()) / jump_rate;
    for (let month = 0; month < months; month += 1) {
      const years = (month + 1) / 12;
      const push = volatility * root * normal();
      up += push;
      down -= push;
      // Without reversion a jump lasts, whatever its time.
      while (nextJump <= years) {
        const jump = jump_sd * normal();
        up += jump_mean + jump;
        down += jump_mean - jump;
        nextJump -= Math.log(uniform()) / jump_rate;
      }
      ownLog += ownStep * normal();
      useLog += useStep * normal();
      const shift = drift * years;
      const ownShift = -0.5 * terms.own_volatility * terms.own_volatility * years;
      const useShift = -0.5 * terms.usage_volatility * terms.usage_volatility * years;
      const [a, b] = [pair + month, pair + months + month];
      index[a] = today * Math.exp(shift + up);
      index[b] = today * Math.exp(shift + down);
      own[a] = ownToday[month] * Math.exp(ownShift + ownLog + beta * (shift + up));
      own[b] = ownToday[month] * Math.exp(ownShift - ownLog + beta * (shift + down));
      use[a] = exposure[month] * Math.exp(useShift + useLog);
      use[b] = exposure[month] * Math.exp(useShift - useLog);
    }
  }
  return { index, own, use };
}

/// Moves values so that those at the ranks, which increase, stand where they would if all were sorted.
function select(values, low, high, ranks, first, last) {
  while (first <= last && high > low) {
    const middle = (first + last) >> 1;
    const rank = ranks[middle];
    let [left, right] = [low, high];
    while (right > left) {
      const pivot = values[(left + right) >> 1];
      let [i, j] = [left, right];
      while (i <= j) {
        while (values[i] < pivot) i += 1;
        while (values[j] > pivot) j -= 1;
        if (i <= j) {
          const value = values[i];
          values[i] = values[j];
          values[j] = value;
          i += 1;
          j -= 1;
        }
      }
      if (rank <= j) right = j;
      else if (rank >= i) left = i;
      else break;
    }
    select(values, low, rank - 1, ranks, first, middle - 1);
    low = rank + 1;
    first = middle + 1;
  }
}

function quantiles(values, levels) {
  const last = values.length - 1;
  const ranks = [];
  for (const level of levels) ranks.push(Math.floor(level * last), Math.min(last, Math.floor(level * last) + 1));
  select(values, 0, last, ranks, 0, ranks.length - 1);
  return levels.map((level, i) => {
    const [low, high] = [values[ranks[2 * i]], values[ranks[2 * i + 1]]];
    return low + (high - low) * (level * last - ranks[2 * i]);
  });
}

function variance(values) {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i += 1) squares += (values[i] - mean) * (values[i] - mean);
  return squares / (values.length - 1);
}

function varianceOfDifference(from, less) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < from.length; i += 1) sum += from[i] - less[i];
  const mean = sum / from.length;
  for (let i = 0; i < from.length; i += 1) squares += (from[i] - less[i] - mean) * (from[i] - less[i] - mean);
  return squares / (from.length - 1);
}

/// A zero between two ends, by the method of Anderson and Bjorck (1973).
function bracketed(low, high, f) {
  let [atLow, atHigh] = [f(low), f(high)];
  for (let i = 0; i < 200; i += 1) {
    const middle = high - (atHigh * (high - low)) / (atHigh - atLow);
    const at = f(middle);
    if (Math.abs(middle - high) < 1e-12 * Math.abs(middle) || at === 0) return middle;
    if (at * atHigh < 0) [low, atLow] = [high, atHigh];
    else atLow *= 1 - at / atHigh > 0 ? 1 - at / atHigh : 0.5;
    [high, atHigh] = [middle, at];
  }
  return high;
}

export function study(terms) {
  const { paths, exposure, futures, rate, share, lot } = terms;
  const months = exposure.length;
  const { index, own, use } = simulate(terms, paths, months);
  const years = exposure.map((_, month) => (month + 1) / 12);
  const each = (f) => Float64Array.from({ length: months }, (_, month) => f(month));
  const total = (list) => list.reduce((sum, x) => sum + x, 0);
  const whole = (units) => {
    const below = Math.floor(units / lot);
    return lot * (units / lot - below > 0.5 + 1e-9 ? below + 1 : below);
  };

  /// For each path the sum over months of units times prices.
  const sums = (prices, units) => {
    const out = new Float64Array(paths);
    for (let path = 0, at = 0; path < paths; path += 1) {
      let sum = 0;
      for (let month = 0; month < months; month += 1, at += 1) sum += prices[at] * units[month];
      out[path] = sum;
    }
    return out;
  };
  const bills = new Float64Array(paths * months);
  const unhedged = new Float64Array(paths);
  const indexBills = new Float64Array(paths);
  const means = new Float64Array(months);
  for (let path = 0, at = 0; path < paths; path += 1) {
    let [bill, atIndex] = [0, 0];
    for (let month = 0; month < months; month += 1, at += 1) {
      bills[at] = own[at] * use[at];
      bill += bills[at];
      atIndex += index[at] * use[at];
      means[month] += index[at];
    }
    unhedged[path] = bill;
    indexBills[path] = atIndex;
  }
  const expectedAtIndex = sums(index, exposure);
  // Settlement prices are moved so that their mean is today's futures price.
  const factors = each((m) => (futures[m] * paths) / means[m]);
  const weights = each((m) => exposure[m] * Math.exp(-rate * years[m]));
  const weighted = (values) => weights.reduce((sum, w, m) => sum + w * values[m], 0);
  const swapPrice = weighted(futures) / total(weights);

  const timeValues = (strike) => {
    const signs = each((m) => (strike < futures[m] ? -1 : 1));
    const values = new Float64Array(months);
    for (let path = 0, at = 0; path < paths; path += 1) {
      for (let month = 0; month < months; month += 1, at += 1) {
        const distance = signs[month] * (index[at] * factors[month] - strike);
        if (distance > 0) values[month] += distance;
      }
    }
    return values.map((value) => value / paths);
  };
  const callsAndPuts = (strike) => {
    const times = timeValues(strike);
    return [
      each((m) => Math.max(futures[m] - strike, 0) + times[m]),
      each((m) => Math.max(strike - futures[m], 0) + times[m]),
    ];
  };
  const fees = (2 * terms.fee) / lot;
  const spread = terms.spread / lot;
  const kept = (m, held) => fees + terms.margin * futures[m] * Math.expm1(rate * held);
  const { drift, volatility, jump_rate: jumpRate, jump_mean: jumpMean, jump_sd: jumpSd } = terms.index;
  const growth =
    drift + 0.5 * volatility * volatility + jumpRate * Math.expm1(jumpMean + 0.5 * jumpSd * jumpSd);
  /// The curve at the end of a month (from 1) over the index there: expectation and premium.
  const later = (month) =>
    each((m) => {
      const premium = Math.log(futures[m] / (terms.index.today * Math.exp(growth * years[m]))) / years[m];
      return Math.exp((growth + premium) * (years[m] - month / 12));
    });

  const out = [];
  const errors = [];
  const report = (added, wanted, covered) => {
    const cost = new Float64Array(paths);
    let [sum, above, excess, over, overrun] = [0, 0, 0, 0, 0];
    for (let path = 0; path < paths; path += 1) {
      const value = unhedged[path] + added[path];
      cost[path] = value;
      sum += value;
      if (added[path] > 0) {
        above += 1;
        excess += added[path];
      }
      if (value > terms.budget) {
        over += 1;
        overrun += value - terms.budget;
      }
    }
    const mean = sum / paths;
    let pairs = 0;
    for (let path = 0; path < paths; path += 2) pairs += ((cost[path] + cost[path + 1]) / 2 - mean) ** 2;
    errors.push(Math.sqrt(pairs / (paths / 2 - 1) / (paths / 2)));
    const hedged = variance(cost);
    const [low, median, high] = quantiles(cost, [0.05, 0.5, 0.95]);
    let tail = 0;
    for (let path = 0; path < paths; path += 1) if (cost[path] > high) tail += cost[path] - high;
    const shortfall = high + tail / paths / 0.05;
    out.push(mean, Math.sqrt(hedged), low, median, high, shortfall);
    out.push(above / paths, above > 0 ? excess / above : 0, over / paths, over > 0 ? overrun / over : 0);
    const atIndex = sums(index, covered);
    const rounded = varianceOfDifference(expectedAtIndex, atIndex);
    const isSame = wanted.every((units, m) => units === covered[m]);
    const unrounded = isSame ? rounded : varianceOfDifference(expectedAtIndex, sums(index, wanted));
    const volume = varianceOfDifference(indexBills, atIndex);
    const basis = varianceOfDifference(unhedged, atIndex);
    out.push(unrounded, rounded - unrounded, volume - rounded, basis - volume, 0, hedged - basis);
  };

  const wanted = each((m) => share * exposure[m]);
  const linear = (gains, units, costs) => {
    const cost = units.reduce((sum, x, m) => sum + x * costs[m], 0);
    return sums(gains, units).map((gain) => cost - gain);
  };
  const nothing = new Float64Array(months);
  report(new Float64Array(paths), nothing, nothing);

  const strip = wanted.map(whole);
  const stripCosts = each((m) => futures[m] + spread + kept(m, years[m]));
  report(linear(index, strip, stripCosts), wanted, strip);

  {
    const rest = new Float64Array(months);
    for (let m = months - 1, sum = 0; m >= 0; m -= 1) rest[m] = sum += share * exposure[m];
    const held = rest.map(whole);
    const next = each((m) => (m === 0 ? futures[0] : later(m)[m]));
    const gains = new Float64Array(paths * months);
    for (let path = 0, at = 0; path < paths; path += 1) {
      gains[at] = index[at] - next[0];
      at += 1;
      for (let m = 1; m < months; m += 1, at += 1) gains[at] = index[at] - next[m] * index[at - 1];
    }
    const costs = each((m) => kept(m, 1 / 12) + (m === 0 ? spread : terms.roll / lot));
    const covered = (units) => units.map((x, m) => x - (m + 1 < months ? units[m + 1] : 0));
    report(linear(gains, held, costs), covered(rest), covered(held));
  }

  report(linear(index, wanted, each(() => swapPrice * (1 + terms.markup))), wanted, wanted);

  const strike = swapPrice * (1 + terms.cap_distance);
  const [calls] = callsAndPuts(strike);
  /// What so many calls at one strike and puts at another gain, for a unit of each month.
  const pays = (callStrike, puts, putStrike) => {
    const gains = new Float64Array(paths * months);
    for (let at = 0; at < gains.length; at += 1) {
      const price = index[at];
      gains[at] = (price > callStrike ? price - callStrike : 0) + (price < putStrike ? puts * (putStrike - price) : 0);
    }
    return gains;
  };
  report(linear(pays(strike, 0, 0), wanted, calls), wanted, wanted);

  {
    const cost = weighted(calls);
    const floor = bracketed(0.5 * strike, strike, (at) => weighted(callsAndPuts(at)[1]) - cost);
    const puts = callsAndPuts(floor)[1];
    report(linear(pays(strike, -1, floor), wanted, each((m) => calls[m] - puts[m])), wanted, wanted);
  }
  {
    const part = 1 - terms.kept_share;
    const left = (at) => {
      const [calls, puts] = callsAndPuts(at);
      return part * weighted(puts) - weighted(calls);
    };
    const both = bracketed(swapPrice, 2 * swapPrice, left);
    const [calls, puts] = callsAndPuts(both);
    report(linear(pays(both, -part, both), wanted, each((m) => calls[m] - part * puts[m])), wanted, wanted);
  }
  {
    const { entries } = terms;
    const curves = Array.from({ length: entries }, (_, entry) => later(entry));
    const held = wanted.map((units) => whole(units / entries));
    const gains = new Float64Array(paths * months);
    const [costs, times] = [new Float64Array(months), new Float64Array(months)];
    for (let entry = 0; entry < entries; entry += 1) {
      for (let m = entry; m < months; m += 1) {
        costs[m] += kept(m, years[m] - entry / 12) + spread;
        times[m] += 1;
      }
      for (let path = 0; path < paths; path += 1) {
        const start = path * months;
        if (entry === 0) {
          for (let m = 0; m < months; m += 1) gains[start + m] = index[start + m] - futures[m];
        } else {
          const now = index[start + entry - 1];
          const curve = curves[entry];
          for (let m = entry; m < months; m += 1) gains[start + m] += index[start + m] - curve[m] * now;
        }
      }
    }
    const covered = (units) => units.map((x, m) => x * times[m]);
    report(linear(gains, held, costs), covered(wanted.map((units) => units / entries)), covered(held));
  }
  {
    const price = terms.price_today * (1 - terms.discount);
    const added = new Float64Array(paths);
    const paid = price * total(wanted);
    let unused = 0;
    for (let path = 0, at = 0; path < paths; path += 1) {
      let saved = 0;
      for (let m = 0; m < months; m += 1, at += 1) {
        const used = use[at];
        const committed = wanted[m];
        saved += own[at] * (used < committed ? used : committed);
        if (used < committed) unused += committed - used;
      }
      added[path] = paid - saved;
    }
    // What is paid for tokens that are not used, as one of its costs.
    errors.shortfall = (price * unused) / paths;
    report(added, wanted, wanted);
  }

  const month = new Float64Array(paths);
  for (const units of [nothing, strip]) {
    for (let m = 0; m < months; m += 1) {
      const cost = units[m] * stripCosts[m];
      for (let path = 0, at = m; path < paths; path += 1, at += months) {
        month[path] = bills[at] + cost - units[m] * index[at];
      }
      out.push(...quantiles(month, LEVELS));
    }
  }
  return { figures: out, errors };
}

/// Prints how long a study takes and what it says.
export function run(terms, print) {
  const times = [];
  let figures = [];
  for (let pass = 0; pass < 13; pass += 1) {
    const begin = performance.now();
    ({ figures } = study(terms));
    times.push(performance.now() - begin);
  }
  // The first passes are those of the compiler.
  const timed = times.slice(2).sort((a, b) => a - b);
  print(`full\t${timed[5].toFixed(4)}\t${timed[0].toFixed(4)}`);
  print(`figures\t${JSON.stringify(figures)}`);
}

if (globalThis.process?.argv[2]) {
  const { readFileSync } = await import('node:fs');
  run(JSON.parse(readFileSync(`${process.argv[2]}/terms.json`, 'utf8')), console.log);
}
