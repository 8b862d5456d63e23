from contextlib import nullcontext

from odoo.exceptions import UserError, ValidationError

from .back_office_deeds import BackOfficeDeeds
from .till_deeds import TillDeeds

# How often each deed is drawn. Sales weigh most, as they do in a shop.
DEEDS = {
    "sell": 10,
    "sell_past_picking": 2,
    "ship_later": 2,
    "refund": 4,
    "close": 3,
    "open": 5,
    "receive": 4,
    "deliver": 4,
    "transfer": 4,
    "count": 3,
    "scrap": 2,
    "finish": 3,
    "retry": 5,
    "unreserve": 3,
    "reserve": 2,
    "cancel": 5,
    "change_demand": 2,
    "take_from_elsewhere": 2,
    "correct": 2,
    "tidy_up": 1,
    "archive": 1,
    "move_fridge": 1,
    "move_till": 1,
    "change_operation": 1,
}
FAILURE_RATE = 0.25
# Of the product that has some: one each in two places, and two in the others.
SERIALS = 6


class ShopHistory(TillDeeds, BackOfficeDeeds):
    """What happens in one shop, drawn at random, on real Odoo.

    :param case: the `OrderCase` in whose warehouse the shop is
    :param rng: random.Random; each choice is drawn from it and from nothing else
    """

    def __init__(self, case, rng):
        self.case, self.rng, self.env = case, rng, case.env
        self.log = []
        self.floor = case.make_location("Shop floor", case.stock)
        self.fridge = case.make_location("Fridge", self.floor)
        self.backroom = case.make_location("Backroom", case.stock)
        self.places = [self.floor, self.fridge, self.backroom, case.stock]
        self.pickings = self.env["stock.picking"]
        self.orders = self.env["pos.order"]
        self._make_tills()
        self._make_products()
        self.owner, self.customer = self.env["res.partner"].create(
            [{"name": "Consignor"}, {"name": "Customer"}]
        )

    def _make_tills(self):
        make = self.case.make_config
        floor_tills = [make("Till 1", self.floor), make("Till 2", self.floor)]
        other_tills = [make("Fridge", self.fridge), make("Backroom", self.backroom)]
        self.configs = floor_tills + other_tills
        # What comes back to Till 2 is put where another till sells from.
        operation = floor_tills[1].picking_type_id
        returns = operation.copy(
            {
                "name": "Returns",
                "code": "incoming",
                "default_location_dest_id": self.backroom.id,
            }
        )
        operation.return_picking_type_id = returns
        # Copied operation types would number their pickings alike.
        for each in (returns, *(config.picking_type_id for config in self.configs)):
            each.sequence_code = f"T{each.id}"
        for config in self.configs:
            self._open_session(config)

    def _make_products(self):
        make = self.case.make_product
        milk, salmon = make(), make("Salmon", tracking="lot")
        butter = make("Butter", uom_id=self.env.ref("uom.product_uom_kgm").id)
        eggs = make("Eggs", uom_id=self.env.ref("uom.product_uom_dozen").id)
        phone = make("Phone", tracking="serial")
        self.products = [milk, salmon, butter, eggs, phone]
        for product in self.products:
            # Core closes no session with sales of a product that has none.
            product.property_account_income_id = self.case.income
        self.lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": salmon.id} for name in ("A", "B")]
            + [{"name": f"P{n}", "product_id": phone.id} for n in range(SERIALS)]
        )
        for product in self.products:
            for place in self.places if product != phone else ():
                self.case.put(
                    product, place, self.rng.choice((0.5, 4, 12)), **self._lot(product)
                )
        for number, lot in enumerate(self._lots_of(phone)):
            place = self.places[number % len(self.places)]
            self.case.put(phone, place, 1, lot_id=lot)

    def step(self):
        """One deed; all of it is rolled back when Odoo refuses it."""
        deed = self.rng.choices([*DEEDS], [*DEEDS.values()])[0]
        try:
            with self.env.cr.savepoint():
                outcome = getattr(self, deed)()
        except (UserError, ValidationError) as refusal:
            outcome = f"refused, {refusal}"
            self.env.invalidate_all()
            self.pickings, self.orders = self.pickings.exists(), self.orders.exists()
        self.log.append(f"{deed}: {outcome or 'nothing to do'}")

    def is_told(self, config):
        """Whether an open session has the feed of this till told of changes now."""
        places = {
            session.config_id.picking_type_id.default_location_src_id
            for session in self._get_sessions()
        }
        return config.picking_type_id.default_location_src_id in places

    def _draw(self, records):
        return self.rng.choice(list(records)) if records else None

    def _draw_quantity(self):
        return self.rng.choice((1, 1, 2, 3, 0.5, 0.25, 7, 15))

    def _draw_lines(self):
        """:return: [(product, quantity), ...]; a product may come twice"""
        count = self.rng.choice((1, 1, 2, 3))
        return [self._draw_line() for _line in range(count)]

    def _draw_line(self):
        product = self._draw(self.products)
        # Odoo refuses most of what is not one of a serial number.
        serial = product.tracking == "serial" and self.rng.random() < 0.8
        return product, 1 if serial else self._draw_quantity()

    def _lot(self, product):
        lots = self._lots_of(product)
        return {"lot_id": self._draw(lots)} if lots else {}

    def _lots_of(self, product):
        return self.lots.filtered(lambda lot: lot.product_id == product)

    def _maybe_failing(self):
        fails = self.rng.random() < FAILURE_RATE
        return self.case.failing_pickings() if fails else nullcontext()
