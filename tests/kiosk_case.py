from .self_order_case import SelfOrderCase


class KioskCase(SelfOrderCase):
    """A kiosk with a terminal: the customer has paid, and nobody stands at a till."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.offer_self_order(cls.config, "kiosk")
        cls.manager = cls.make_user(
            "manager", "base.group_user,point_of_sale.group_pos_manager"
        )

    def pay_at_the_terminal(self, *lines, uuid="an-order"):
        """As the terminals' routes do, by the rights of the kiosk's user."""
        draft = self.order(*lines, uuid=uuid, source="kiosk")
        order = draft.sudo(False)
        order.action_pos_order_paid()
        return order

    def sell(self, *lines, **values):
        order = self.pay_at_the_terminal(*lines, **values)
        self.commit()
        return order

    def exceptions(self, *kinds):
        found = self.env["pos.stock.exception"].search([], order="id")
        self.assertEqual(found.mapped("kind"), list(kinds))
        return found

    def assertPosted(self, order, quantity):
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(order.picking_ids.move_ids.mapped("quantity"), [quantity])
        self.assertEqual(order.picking_ids.pos_session_id, self.session)
