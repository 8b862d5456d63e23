export class PosRouter {
    readonly state: { readonly current: string | null };
    navigate(routeName: string, routeParams?: object): void;
}
