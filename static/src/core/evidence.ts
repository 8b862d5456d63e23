import { isCovered, type Asked } from "./answers";
import type { Consent } from "./approval";
import type { Verdict } from "./decision";
import type { ProductId } from "./figures";
import type { PolicyAnswer, Policy } from "./policy";
import type { SaleTime } from "./sale_time";

/** What the cashier did about a product that is short: took what is there, or went on. */
export type EvidenceChoice = "set" | "proceed";

/** A manager's consent as it travels: it covers this order, this product and this quantity. */
export interface EvidenceApproval {
    readonly user_id: number | null;
    readonly employee_id: number | null;
    /** Net demand of the order, in the product's unit. */
    readonly quantity: number;
    /** "YYYY-MM-DD HH:MM:SS", UTC, by the till's clock. */
    readonly at: string;
    readonly reason: string | null;
}

/** What is told of one product, in the server's words (`core/stock_evidence.py`). */
export interface EvidenceLine {
    readonly product_id: ProductId;
    /** What was left without this order; `null` when it was never told. */
    readonly figure: number | null;
    /** Seconds since the server had confirmed the figure, when it was looked at. */
    readonly age: number | null;
    readonly offline: boolean;
    /** Whether the figure counted as old before its time, because the product sells fast. */
    readonly doubted: boolean;
    readonly version: number | null;
    readonly policy: Policy;
    readonly decided_by: string | null;
    readonly verdict: Verdict;
    /** `null` where nobody was asked. */
    readonly choice: EvidenceChoice | null;
    readonly approval: EvidenceApproval | null;
}

export interface Evidence {
    readonly device: string | null;
    /** "YYYY-MM-DD HH:MM:SS", UTC, by the server's clock; `null` until paid, or if never told. */
    readonly sold_at: string | null;
    /** Seconds since 1970, by the device's clock; `null` until the order is paid. */
    readonly clock: number | null;
    readonly lines: readonly EvidenceLine[];
}

/** One look at what is left of a product. */
export interface Sighting {
    readonly productId: ProductId;
    readonly figure: number | null;
    readonly ageSeconds: number | null;
    readonly offline: boolean;
    readonly doubted: boolean;
    readonly version: number | null;
    readonly rule: Pick<PolicyAnswer, "policy" | "decidedBy">;
    readonly verdict: Verdict;
}

/** The server reads four times as many, and stores what it reads for good. */
export const LINE_LIMIT = 500;
const TEXT_LIMIT = 500;
/** Beyond these the server takes the line for nonsense. */
const QUANTITY_LIMIT = 1e9;
const AGE_LIMIT = 366 * 24 * 3600;

/** @param choice `null` where the cashier was not asked */
export function witness(sighting: Sighting, choice: EvidenceChoice | null = null): EvidenceLine {
    const figure = inRange(sighting.figure, -QUANTITY_LIMIT, QUANTITY_LIMIT);
    return {
        product_id: sighting.productId,
        figure,
        age: tellAge(sighting.ageSeconds),
        offline: sighting.offline,
        doubted: sighting.doubted,
        version: sighting.version,
        policy: sighting.rule.policy,
        decided_by: clean(sighting.rule.decidedBy),
        verdict: sighting.verdict,
        choice,
        approval: null,
    };
}

/** Nothing was heard of the figure until the order was paid. */
export function aged(line: EvidenceLine, ageSeconds: number | null): EvidenceLine {
    return { ...line, age: tellAge(ageSeconds), offline: true };
}

/** @param at by the till's wall clock */
export function approve(
    line: EvidenceLine,
    { approver, reason }: Consent,
    quantity: number,
    at: Date
): EvidenceLine {
    const approval = {
        user_id: approver.userId ?? null,
        employee_id: approver.employeeId ?? null,
        quantity: Math.min(quantity, QUANTITY_LIMIT),
        at: writeTime(at),
        reason: clean(reason),
    };
    return { ...line, approval };
}

/** Puts the line in its product's place. What a manager has said before still counts. */
export function withLine(lines: readonly EvidenceLine[], line: EvidenceLine): EvidenceLine[] {
    const before = lines.find(({ product_id }) => product_id === line.product_id);
    const approval = line.approval ?? before?.approval ?? null;
    const others = lines.filter((other) => other !== before);
    return [...others, { ...line, approval }];
}

/**
 * Of too many lines those go that nobody asked about.
 *
 * @param sold `null` while the order is open
 * @returns `null` when there is nothing to tell
 */
export function compose(
    device: string,
    lines: readonly EvidenceLine[],
    sold: SaleTime | null = null
): Evidence | null {
    const asked = lines.filter(({ choice }) => choice !== null);
    const others = lines.filter(({ choice }) => choice === null);
    const kept = [...asked, ...others].slice(0, LINE_LIMIT);
    if (kept.length === 0 && !sold) {
        return null;
    }
    return {
        device: clean(device),
        sold_at: sold?.server ? writeTime(sold.server) : null,
        clock: sold && Math.floor(sold.device.getTime() / 1000),
        lines: kept,
    };
}

/** The lines of what an order has stored, which may be what the server made of it. */
export function linesOfEvidence(stored: unknown): readonly EvidenceLine[] {
    const { lines } = (stored || {}) as Partial<Evidence>;
    return Array.isArray(lines) ? (lines as EvidenceLine[]) : [];
}

/** Whether the order's own evidence answers the question: nobody is asked the same twice. */
export function isAnsweredBy(line: EvidenceLine | undefined, asked: Asked): boolean {
    const wasWarned = line?.choice === "proceed" && line.verdict === "warn";
    const warned = wasWarned ? line.figure : undefined;
    return isCovered({ warned, approved: line?.approval?.quantity }, asked);
}

function writeTime(at: Date): string {
    return at.toISOString().slice(0, 19).replace("T", " ");
}

function tellAge(seconds: number | null): number | null {
    const age = inRange(seconds, 0, Infinity);
    return age === null ? null : Math.round(Math.min(age, AGE_LIMIT) * 10) / 10;
}

function inRange(value: number | null, lowest: number, highest: number): number | null {
    return value !== null && value >= lowest && value <= highest ? value : null;
}

/** PostgreSQL stores neither a zero character nor half of a surrogate pair. */
function clean(text: string | null): string | null {
    const kept = (text ?? "")
        .slice(0, TEXT_LIMIT)
        .replace(/\0|\p{Surrogate}/gu, "")
        .trim();
    return kept === "" ? null : kept;
}
