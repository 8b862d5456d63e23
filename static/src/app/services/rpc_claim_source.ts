import { ConnectionLostError } from "@web/core/network/rpc";
import type { ORM } from "@web/core/orm_service";
import { readClaimAnswer, type ClaimAnswer } from "../../core/claim_answer";
import type { ClaimRequest, ClaimSource } from "../../core/claim_source";
import { NoAnswerError } from "../../core/no_answer_error";

/** Claims for one `pos.config`, over Odoo's RPC. */
export class RpcClaimSource implements ClaimSource {
    private readonly configId: number;
    private readonly device: string;
    private readonly orm: ORM;

    /** @param device what this till is called */
    constructor(configId: number, device: string, orm: ORM) {
        this.configId = configId;
        this.device = device;
        this.orm = orm;
    }

    async claim({ orderUuid, quantities, accepted }: ClaimRequest): Promise<ClaimAnswer> {
        const lines = [...quantities].map(([product_id, qty]) => ({ product_id, qty }));
        const request = { uuid: orderUuid, device: this.device, lines, accepted };
        return readClaimAnswer(await this.ask([[this.configId], request]));
    }

    async release(orderUuid: string): Promise<void> {
        await this.orm.silent.call("pos.config", "release_stock", [[this.configId], orderUuid]);
    }

    private async ask(args: unknown[]): Promise<unknown> {
        try {
            return await this.orm.silent.call("pos.config", "claim_stock", args);
        } catch (error) {
            throw error instanceof ConnectionLostError ? new NoAnswerError(error.message) : error;
        }
    }
}
