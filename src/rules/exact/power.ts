import { refusal } from "../evaluate/scalar";
import { compare, divide, floor, fraction, multiply, zero, type Rational } from "./rational";
import { divideReals, intervalOf, isReal, multiplyReals, real, rootOf, type ExactNumber, type Interval } from "./real";

/** Whole exponents up to this, and roots up to `largestRoot`, are taken by multiplication; others through logarithms. */
const largestExponent = 512n;
const largestRoot = 24n;
const one: Rational = { n: 1n, d: 1n };

/** A base above zero raised to an exponent: a fraction where it is one. */
export function powerOf(base: ExactNumber, exponent: ExactNumber): ExactNumber {
  if (isReal(exponent)) return throughLogarithms(base, exponent);
  const { n, d } = exponent;
  const magnitude = n < 0n ? -n : n;
  if (magnitude > largestExponent || d > largestRoot) return throughLogarithms(base, exponent);
  let power: ExactNumber = one;
  for (let i = 0n; i < magnitude; i++)
    power = isReal(power) || isReal(base) ? multiplyReals(power, base) : multiply(power, base);
  const rooted = d === 1n ? power : rootOf(power, Number(d));
  if (n >= 0n) return rooted;
  return isReal(rooted) ? divideReals(one, rooted) : divide(one, rooted);
}

function throughLogarithms(base: ExactNumber, exponent: ExactNumber): ExactNumber {
  if (!isReal(base) && compare(base, one) === 0) return one;
  return real((bits) => {
    const of = intervalOf(base, bits);
    if (compare(of.low, zero) <= 0) throw refusal("cannot be decided exactly");
    const power = intervalOf(exponent, bits);
    const logs = [logarithm(of.low, bits), logarithm(of.high, bits)];
    const products = logs
      .flatMap((log) => [log.low, log.high])
      .flatMap((log) => [multiply(log, power.low), multiply(log, power.high)]);
    products.sort(compare);
    return {
      low: exponential(products[0] as Rational, bits).low,
      high: exponential(products[products.length - 1] as Rational, bits).high,
    };
  });
}

/** Twice the area tangent of t / 2^bits for 0 <= t <= 2^bits / 3, in units of 2^-bits, and how many units it may be off. */
function twiceAreaTangent(t: bigint, bits: bigint): { readonly value: bigint; readonly off: bigint } {
  const square = (t * t) >> bits;
  let power = t;
  let sum = 0n;
  let terms = 0n;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k;
    power = (power * square) >> bits;
    terms++;
  }
  return { value: 2n * sum, off: 8n * terms + 16n };
}

function logarithmOfTwo(bits: bigint): { readonly value: bigint; readonly off: bigint } {
  return twiceAreaTangent((1n << bits) / 3n, bits);
}

/** An interval around the natural logarithm of a fraction above zero. */
export function logarithm({ n, d }: Rational, precision: number): Interval {
  const bits = BigInt(precision + 32);
  const scale = 1n << bits;
  const two = BigInt(n.toString(2).length - d.toString(2).length);
  const mantissa = two >= 0n ? (n << bits) / (d << two) : (n << (bits - two)) / d;
  // The mantissa lies between 1/2 and 2; the tangent's argument between -1/3 and 1/3.
  const argument = ((mantissa - scale) << bits) / (mantissa + scale);
  const { value, off } = twiceAreaTangent(argument < 0n ? -argument : argument, bits);
  const log2 = logarithmOfTwo(bits);
  const sum = (argument < 0n ? -value : value) + two * log2.value;
  const margin = off + (two < 0n ? -two : two) * log2.off + 16n;
  return { low: fraction(sum - margin, scale), high: fraction(sum + margin, scale) };
}

/** An interval around e to a fraction. */
export function exponential(of: Rational, precision: number): Interval {
  const size = floor(of);
  if (size > 50_000n || size < -50_000n) throw refusal("too large");
  const bits = BigInt(precision + 64);
  const scale = 1n << bits;
  const log2 = logarithmOfTwo(bits);
  const fixed = floor({ n: of.n * scale, d: of.d });
  const two = floor({ n: fixed, d: log2.value });
  const rest = fixed - two * log2.value;
  let term = scale;
  let sum = 0n;
  let terms = 0n;
  for (let k = 1n; term > 0n; k++) {
    sum += term;
    term = ((term * rest) >> bits) / k;
    terms++;
  }
  const margin = 4n * (terms * 2n + 8n + ((two < 0n ? -two : two) + 2n) * log2.off);
  const low = fraction(sum - margin, scale);
  const high = fraction(sum + margin, scale);
  const factor = two >= 0n ? fraction(1n << two) : fraction(1n, 1n << -two);
  return { low: multiply(low, factor), high: multiply(high, factor) };
}
