// Compiled from product_card.ts; edit that file.
import { ProductCard } from "@point_of_sale/app/components/product_card/product_card";
import { patch } from "@web/core/utils/patch";
import { StockBadge } from "../stock_badge/stock_badge";
patch(ProductCard, { components: { ...ProductCard.components, StockBadge } });
