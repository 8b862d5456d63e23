from datetime import timedelta

from .order_case import OrderCase


class ClaimCase(OrderCase):
    """Two tills of one place, and a product of which there are three."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.twin = cls.make_config("Till 2", cls.shop_floor)
        cls.open_session(cls.twin)
        cls.lamp = cls.make_product("Lamp")
        cls.put(cls.lamp, cls.shop_floor, 3)
        (cls.config | cls.twin).negative_stock_policy = "never"

    def setUp(self):
        super().setUp()
        self.pull()

    def claim(self, uuid, quantity, config=None, product=None, **values):
        config = config or self.config
        self.env.cr.flush()
        self.env.invalidate_all()
        lines = [{"product_id": (product or self.lamp).id, "qty": quantity}]
        answer = config.with_user(self.cashier).claim_stock(
            {"uuid": uuid, "device": config.name, "lines": lines, **values}
        )
        self.commit()
        return answer

    def holds(self, config=None):
        return [(uuid, held) for uuid, _, held, _ in self.pull(config)["claims"]]

    def let_pass(self, seconds):
        passed = timedelta(seconds=seconds)
        for hold in self.env["pos.stock.claim"].search([]):
            hold.expires_at -= passed
