export function definePosModels(): void;
