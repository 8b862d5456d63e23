export class PosRouter {
    navigate(routeName: string, routeParams?: object): void;
}
