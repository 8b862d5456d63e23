from odoo import fields
from odoo.service.model import call_kw

from .order_case import OrderCase


class OwnReservationCase(OrderCase):
    """Both sides of an optional module: the suite runs with pos_sale and without it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sells = "sale_order_line_id" in cls.env["pos.order.line"]._fields
        cls.customer = cls.env["res.partner"].create({"name": "Jane"})
        # To sync a paid order fails without one, whether or not it is invoiced.
        cls.config.invoice_journal_id = cls.env["account.journal"].create(
            {
                "name": "Sales",
                "type": "sale",
                "code": "SALE",
                "company_id": cls.company.id,
            }
        )

    def make_sale(self, product, quantity, company=None, **values):
        """:return: the line of a confirmed sale order, or none without pos_sale"""
        if not self.sells:
            return self.env["pos.order.line"]
        company = company or self.company
        sale = (
            self.env["sale.order"]
            .with_company(company)
            .create(
                {
                    "partner_id": self.customer.id,
                    "company_id": company.id,
                    "warehouse_id": self.warehouse_of(company).id,
                    "order_line": [
                        fields.Command.create(
                            {
                                "product_id": product.id,
                                "product_uom_qty": quantity,
                                "price_unit": 0,
                                **values,
                            }
                        )
                    ],
                }
            )
        )
        sale.action_confirm()
        sale.picking_ids.action_assign()
        return sale.order_line

    def settle(self, line, quantity, session=None, state="paid"):
        """As the till sends it: the order is synced, and all that follows from it.

        :return: what the till sends next, when it changed no line
        """
        session = session or self.session
        free = {"price_unit": 0, "price_subtotal": 0, "price_subtotal_incl": 0}
        values = {
            "uuid": f"settles {line.id}, {quantity}",
            "name": "Settling",
            "session_id": session.id,
            "company_id": self.company.id,
            "user_id": self.env.uid,
            "access_token": "none",
            "date_order": fields.Datetime.to_string(fields.Datetime.now()),
            "state": state,
            "amount_tax": 0,
            "amount_total": 0,
            "amount_paid": 0,
            "amount_return": 0,
            "lines": [
                fields.Command.create(
                    {
                        "uuid": f"line that settles {line.id}, {quantity}",
                        "product_id": line.product_id.id,
                        "qty": quantity,
                        "sale_order_origin_id": line.order_id.id,
                        "sale_order_line_id": line.id,
                        **free,
                    }
                )
            ],
            "payment_ids": [],
        }
        data = self.env["pos.order"].sync_from_ui([values])
        return {**values, "id": data["pos.order"][0]["id"], "lines": []}

    def ask(self, ids, user=None, config=None):
        configs = self.env(user=user or self.cashier, context={})["pos.config"]
        self.env.cr.flush()
        self.env.invalidate_all()
        return call_kw(
            configs, "pull_own_reservations", [(config or self.config).ids, ids], {}
        )

    def held(self, line, quantity, product=None):
        product = product or line.product_id
        return {str(line.id): {str(product.id): quantity}} if self.sells else {}

    def make_breakfast(self):
        """:return: a kit of two milks, or None without mrp"""
        if "mrp.bom" not in self.env:
            return None
        kit = self.make_product("Breakfast", is_storable=False)
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": kit.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [
                    fields.Command.create(
                        {"product_id": self.milk.id, "product_qty": 2}
                    )
                ],
            }
        )
        return kit
