import type {
  CreateOrderChangeActionDTO,
  IOrderModuleService,
} from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  Modules,
  OrderChangeStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LineAdjustments } from "../types"

export const replaceOrderLineAdjustmentsStepId =
  "replace-order-line-adjustments"

/**
 * Replaces the adjustments of order lines through a confirmed change of the order, as Medusa does
 * when it carries promotions over. Rolling back reverts that version of the order.
 *
 * @returns ids of the lines; none while another change of the order is open, whose end is the next
 * occasion
 */
export const replaceOrderLineAdjustmentsStep = createStep(
  replaceOrderLineAdjustmentsStepId,
  async (
    { order_id, lines }: { order_id: string; lines: LineAdjustments[] },
    { container }
  ) => {
    if (lines.length === 0) {
      return new StepResponse<string[], string>([])
    }
    const orders: IOrderModuleService = container.resolve(Modules.ORDER)
    const [open] = await orders.listOrderChanges(
      {
        order_id,
        status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED],
      },
      { select: ["id"], take: 1 }
    )
    if (open) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Treatment bundles: discounts of order ${order_id} wait for the end of its change ${open.id}`
        )
      return new StepResponse<string[], string>([])
    }
    const change = await orders.createOrderChange({
      order_id,
      change_type: "edit",
      internal_note:
        "Treatment bundles: units keep the price they were sold at",
      actions: lines.map(({ line_id, adjustments }) => ({
        order_id,
        action: ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
        details: {
          reference_id: line_id,
          adjustments: adjustments.map((adjustment) => ({
            ...adjustment,
            item_id: line_id,
          })),
        },
      })) as unknown as CreateOrderChangeActionDTO[],
    })
    try {
      await orders.confirmOrderChange(change.id)
    } catch (error) {
      await orders.deleteOrderChanges([change.id])
      throw error
    }
    return new StepResponse(
      lines.map(({ line_id }) => line_id),
      order_id
    )
  },
  async (orderId, { container }) => {
    if (orderId) {
      const orders: IOrderModuleService = container.resolve(Modules.ORDER)
      await orders.revertLastVersion(orderId)
    }
  }
)
