import type { Step } from "../pos/tours/utils/chrome_util";

/** Requests fail as without a connection; the websocket stays. */
export function setOfflineMode(): Step;
export function setOnlineMode(): Step;
