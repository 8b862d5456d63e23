import type { Server } from "./server";

export type Credentials = readonly [login: string, password: string];

export type Group = readonly [module: string, name: string];

export const CASHIER: readonly Group[] = [
    ["base", "group_user"],
    ["point_of_sale", "group_pos_user"],
];
/** Works here, but not at a till. */
export const CLERK: readonly Group[] = [["base", "group_user"]];
export const PORTAL: readonly Group[] = [["base", "group_portal"]];

/** Users made for one run, put away at its end. */
export class People {
    private readonly server: Server;
    private readonly code: string;
    private readonly userIds: number[] = [];

    constructor(server: Server, code: string) {
        this.server = server;
        this.code = code;
    }

    /** @param groups XML ids */
    async add(name: string, groups: readonly Group[]): Promise<Credentials> {
        const login = `${name}-${this.code}`.toLowerCase();
        const password = `${login}-password`;
        const groupIds = await Promise.all(groups.map((group) => this.server.ref(...group)));
        const values = { name: `${name} ${this.code}`, login, password };
        this.userIds.push(
            await this.server.create("res.users", { ...values, group_ids: [[6, 0, groupIds]] })
        );
        return [login, password];
    }

    async close(): Promise<void> {
        await this.server.call("res.users", "write", [this.userIds, { active: false }]);
    }
}
