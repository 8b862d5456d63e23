import { Base } from "./related_models";

export class PosConfig extends Base {
    static readonly pythonModel: "pos.config";
}

export interface PosConfig {
    readonly id: number;
    readonly name: string;
    readonly iface_electronic_scale: boolean;
}
