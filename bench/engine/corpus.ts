import type { PricingInput } from "../../src/pricing"
import { HOSTILE } from "./hostile-carts"
import { randomCart, type CartSize } from "./random-carts"

/** Inputs of one kind, and what is asked of them. */
export interface CorpusGroup {
  name: string
  inputs: readonly (readonly [name: string, input: PricingInput])[]
}

const carts = (
  name: string,
  count: number,
  sizeOf: (index: number) => CartSize
): CorpusGroup => ({
  name,
  inputs: Array.from({ length: count }, (_, index) => [
    `${name} #${index}`,
    randomCart(1_000 + index, sizeOf(index)),
  ]),
})

/** All inputs of the engine's benchmark; `scale` multiplies the number of random ones. */
export const corpusOf = (scale: number): CorpusGroup[] => [
  carts("ordinary, quantity 1", 200 * scale, (index) => ({
    lines: 4 + (index % 21),
    bundles: 1 + ((index * 7) % 20),
    quantity: 1,
  })),
  carts("ordinary, largest, quantity 1", 100 * scale, () => ({
    lines: 24,
    bundles: 20,
    quantity: 1,
  })),
  carts("ordinary, 20 lines × 7 bundles", 60 * scale, () => ({
    lines: 20,
    bundles: 7,
    quantity: 1,
  })),
  carts("ordinary, 12 × 12, quantity 3", 100 * scale, () => ({
    lines: 12,
    bundles: 12,
    quantity: 3,
  })),
  carts("wholesale, 24 × 20, to 10", 60 * scale, () => ({
    lines: 24,
    bundles: 20,
    quantity: 10,
  })),
  carts("wholesale, 25 lines × 20 units", 28 * scale, () => ({
    lines: 25,
    bundles: 12,
    quantity: 20,
    is_full: true,
  })),
  { name: "hostile", inputs: HOSTILE },
]
