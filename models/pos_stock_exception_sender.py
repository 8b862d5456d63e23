from odoo import api, fields, models


class PosStockExceptionSender(models.AbstractModel):
    """Who sent the order, which no till can say otherwise."""

    _name = "pos.stock.exception.sender"
    _description = "Point of Sale Stock Exception's Sender"

    sent_by_id = fields.Many2one(
        "res.users",
        string="Sent by",
        readonly=True,
        help="Who was logged in where the payment came from: the server knows. The "
        "cashier is whom the till named.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        order_ids = {vals["order_id"] for vals in vals_list if vals.get("order_id")}
        # sudo: nobody has rights on what is to be judged.
        sales = self.env["pos.stock.sale"].sudo()
        payers = sales._get_payers(order_ids) if order_ids else {}
        return super().create(
            [
                {**vals, "sent_by_id": payers.get(vals.get("order_id"), False)}
                for vals in vals_list
            ]
        )
