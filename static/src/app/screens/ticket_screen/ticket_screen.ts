import { TicketScreen } from "@point_of_sale/app/screens/ticket_screen/ticket_screen";
import { patch } from "@web/core/utils/patch";
import { StockApproval } from "../../components/stock_approval/stock_approval";

patch(TicketScreen, { components: { ...TicketScreen.components, StockApproval } });
