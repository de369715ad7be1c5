import type {
  CreatePromotionDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { bundleService } from "./bundle-service"
import { lineOf } from "./bundle-shop"
import { CART, REGIONS, type Currency, type Policy } from "./promotion-kinds"
import {
  underPromotions,
  type LawLine,
  type LawPromotion,
} from "./promotion-oracle"
import { Rational } from "./rational"
import { FACELIFT_SET } from "./facelift"
import { CART_FIELDS, type Storefront, type TestCart } from "./storefront"

/**
 * Core keeps no thirds and no nineteenths: a net amount off a price with tax is right to six
 * decimals. Whatever decimals can write is exact.
 */
const expectAmount = (actual: number, oracle: Rational, isExact: boolean) => {
  if (isExact && oracle.isDecimal) {
    expect(actual).toBe(oracle.toNumber())
  } else {
    expect(actual).toBeCloseTo(oracle.toNumber(), 6)
  }
}

const taken = (cart: TestCart, sku: string, code: string): number[] =>
  lineOf(cart, sku)
    .adjustments.filter((adjustment) => adjustment.code === code)
    .map(({ amount }) => amount)

/** What {@link PromotionShop.expectLaw} compares a cart with. */
export interface ExpectedLaw {
  lines: readonly LawLine[]
  /** The greater value first, as Medusa applies them. */
  promotions: readonly (LawPromotion & { code: string })[]
  policy: Policy
  /** Lines with units in a set. */
  inSet: readonly string[]
  /** Codes that stay on the cart without a line of their own, such as those on shipping. */
  otherCodes?: readonly string[]
}

/** A shop with one active bundle, whose promotions and carts a test speaks about. */
export class PromotionShop {
  constructor(
    private readonly container: MedusaContainer,
    private readonly web: Storefront
  ) {}

  /** Leaves one bundle active. */
  async onlyOneBundle(): Promise<void> {
    const service = bundleService(this.container)
    const others = await service.listTreatmentBundles({
      handle: { $ne: FACELIFT_SET },
    })
    await service.updateTreatmentBundles(
      others.map(({ id }: { id: string }) => ({
        id,
        status: "archived" as const,
      }))
    )
  }

  /** Sets what the bundle does about promotions. */
  async setPolicy(promotions: Policy): Promise<void> {
    const service = bundleService(this.container)
    const [bundle] = await service.listTreatmentBundles({
      handle: FACELIFT_SET,
    })
    await service.updateTreatmentBundles([{ id: bundle?.id ?? "", promotions }])
  }

  async create(promotionsData: CreatePromotionDTO[]): Promise<void> {
    await createPromotionsWorkflow(this.container).run({
      input: { promotionsData },
    })
  }

  /** A cart of one request, with an address that is taxed. */
  async cart(
    currency: Currency,
    quantities: Record<string, number> = CART,
    rest: object = {}
  ): Promise<TestCart> {
    return await this.web.cart(quantities, currency, {
      shipping_address: { country_code: REGIONS[currency].country },
      ...rest,
    })
  }

  /** Enters codes through core's promotions route. */
  async enter(cart: TestCart, ...promo_codes: string[]): Promise<TestCart> {
    const { cart: changed } = await this.web.mustPost<{ cart: TestCart }>(
      `/store/carts/${cart.id}/promotions?fields=${encodeURIComponent(CART_FIELDS)}`,
      { promo_codes }
    )
    return changed
  }

  /** Takes codes away again. */
  async withdraw(cart: TestCart, ...promo_codes: string[]): Promise<TestCart> {
    const { status } = await this.web.delete(
      `/store/carts/${cart.id}/promotions`,
      { promo_codes }
    )
    expect(status).toBe(200)
    return await this.web.retrieve(cart.id)
  }

  /** Compares a cart with the law, line by line: amounts, totals, and the codes it keeps. */
  expectLaw(
    cart: TestCart,
    { lines, promotions, policy, inSet, otherCodes = [] }: ExpectedLaw
  ): void {
    const law = underPromotions(
      lines,
      promotions,
      (sku) => policy === "exclude" && inSet.includes(sku)
    )
    const isExact =
      cart.currency_code !== "eur" ||
      promotions.every(({ is_tax_inclusive }) => is_tax_inclusive)
    const effective = new Set(otherCodes)
    for (const { sku } of lines) {
      const result = law[sku]
      const { total } = lineOf(cart, sku)
      expectAmount(total, result?.total ?? Rational.of(0), isExact)
      promotions.forEach(({ code }, index) => {
        const amount = result?.amounts[index] ?? Rational.of(0)
        const found = taken(cart, sku, code)
        expect(found).toHaveLength(amount.isZero ? 0 : 1)
        found.forEach((each) => expectAmount(each, amount, isExact))
        if (!amount.isZero) {
          effective.add(code)
        }
      })
    }
    expectAmount(
      cart.item_total,
      Rational.sum(Object.values(law).map(({ total }) => total)),
      isExact
    )
    expect(cart.promotions.map(({ code }) => code).sort()).toEqual(
      [...effective].sort()
    )
  }
}
