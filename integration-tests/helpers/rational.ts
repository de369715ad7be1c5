const DECIMALS = 12n

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** An exact fraction, at least 0. What the tests compute with, so that no float decides a case. */
export class Rational {
  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint
  ) {}

  static over(numerator: bigint, denominator: bigint): Rational {
    const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator)
    return new Rational(numerator / divisor, denominator / divisor)
  }

  /** From a whole number or a decimal, such as `8.7`. */
  static of(value: number): Rational {
    const [whole = "0", decimals = ""] = String(value).split(".")
    return Rational.over(
      BigInt(whole + decimals),
      10n ** BigInt(decimals.length)
    )
  }

  static sum(values: readonly Rational[]): Rational {
    return values.reduce((a, b) => a.plus(b), Rational.of(0))
  }

  plus(other: Rational): Rational {
    return Rational.over(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator
    )
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator))
  }

  times(other: Rational | number): Rational {
    const factor = typeof other === "number" ? Rational.of(other) : other
    return Rational.over(
      this.numerator * factor.numerator,
      this.denominator * factor.denominator
    )
  }

  dividedBy(other: Rational | number): Rational {
    const divisor = typeof other === "number" ? Rational.of(other) : other
    return Rational.over(
      this.numerator * divisor.denominator,
      this.denominator * divisor.numerator
    )
  }

  /** Negative, zero or positive, as comparators answer. */
  compare(other: Rational): number {
    const difference = this.minus(other).numerator
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  min(other: Rational): Rational {
    return this.compare(other) <= 0 ? this : other
  }

  get isZero(): boolean {
    return this.numerator === 0n
  }

  /** Whether a decimal number writes this value: no thirds, no nineteenths. */
  get isDecimal(): boolean {
    return (10n ** DECIMALS * this.numerator) % this.denominator === 0n
  }

  /** The closest number to twelve decimals, exact for decimals. */
  toNumber(): number {
    const scale = 10n ** DECIMALS
    const rounded =
      (2n * this.numerator * scale + this.denominator) / (2n * this.denominator)
    return Number(`${rounded}e-${DECIMALS}`)
  }
}
