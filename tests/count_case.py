from datetime import timedelta

from odoo.exceptions import UserError
from odoo.fields import Datetime

from .exception_case import ExceptionCase

STOREKEEPER = "base.group_user,stock.group_stock_manager"
CORRECTOR = "base.group_user,point_of_sale.group_pos_manager,stock.group_stock_user"


class CountCase(ExceptionCase):
    """A till that was cut off for a while, and Anna, who counts meanwhile."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.anna = cls.make_user("anna", STOREKEEPER)
        cls.corrector = cls.make_user("corrector", CORRECTOR)

    def count(self, quantity, product=None, place=None, at=None, **values):
        """Anna counts, and applies it, in a transaction of its own.

        :param at: the date she gives it, if it is not now
        """
        quants = self.env["stock.quant"].with_user(self.anna)
        quant = quants.with_context(inventory_mode=True).create(
            {
                "product_id": (product or self.milk).id,
                "location_id": (place or self.shop_floor).id,
                "inventory_quantity": quantity,
                **values,
            }
        )
        quant.action_apply_inventory(at)
        self.commit()

    def minutes_ago(self, minutes):
        return Datetime.now() - timedelta(minutes=minutes)

    def told(self, minutes=60):
        """What a till says of an order that it sold so long ago."""
        sold_at = Datetime.to_string(self.minutes_ago(minutes))
        return {"device": "Till 1", "sold_at": sold_at, "lines": []}

    def arrive(self, *quantities, minutes=60, **values):
        """An order that was sold so long ago arrives at last."""
        return self.sync(
            self.ui_order(*quantities, stock_evidence=self.told(minutes), **values)
        )

    def close(self, user=None):
        """Closing the session takes what its orders sold."""
        session = self.session.with_user(user or self.cashier)
        session.action_pos_session_closing_control()
        self.commit()
        self.assertEqual(self.session.state, "closed")

    def correct(self, exceptions, user=None):
        answer = exceptions.with_user(user or self.corrector).action_correct()
        self.commit()
        return answer

    def assert_refused(self, reason, exceptions):
        """Nothing of these is corrected, and it says why."""
        with self.assertRaisesRegex(UserError, reason):
            self.correct(exceptions)

    def on_hand(self, product=None):
        return self.figures_of(product or self.milk)[0]

    def counted(self):
        """The one exception there is: of a sale before a count."""
        return self.exceptions("counted")
