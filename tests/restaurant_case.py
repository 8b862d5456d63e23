from odoo import Command

from .tour_case import StockGuardTourCase


class RestaurantTourCase(StockGuardTourCase):
    """The till is a restaurant's, with the tables 2, 4 and 5."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        floor = cls.env["restaurant.floor"].create(
            {
                "name": "Guarded Floor",
                "table_ids": [
                    Command.create(
                        {
                            "table_number": number,
                            "seats": 4,
                            "position_h": position_h,
                            "position_v": 100,
                        }
                    )
                    for number, position_h in ((5, 100), (2, 250), (4, 400))
                ],
            }
        )
        cls.main_pos_config.write(
            {
                "module_pos_restaurant": True,
                "iface_splitbill": True,
                "floor_ids": [Command.set(floor.ids)],
            }
        )
