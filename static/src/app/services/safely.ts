import type { StockDesk } from "./stock_desk";

/**
 * Does `work` for a caller that belongs to core: a fault of ours must not stop a sale. It is
 * logged, and the banner says that stock is not being checked.
 */
export function safely(desk: StockDesk | null, work: (desk: StockDesk) => void): void;
export function safely<T>(desk: StockDesk | null, work: (desk: StockDesk) => T, otherwise: T): T;
export function safely<T>(
    desk: StockDesk | null,
    work: (desk: StockDesk) => T,
    otherwise?: T
): T | undefined {
    if (!desk) {
        return otherwise;
    }
    try {
        return work(desk);
    } catch (error) {
        desk.guard.onCheckFailed(error);
        return otherwise;
    }
}
