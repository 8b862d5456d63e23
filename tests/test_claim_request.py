import math

from odoo.tests import BaseCase

from ..core.claim_request import LINE_LIMIT, MalformedClaim, read_claim_request

GOOD = {"uuid": "a-b", "device": "Till 2", "lines": [{"product_id": 7, "qty": 2}]}
LINE = {"product_id": 7, "qty": 2}


class TestClaimRequest(BaseCase):
    def test_lines_of_one_product_add_up(self):
        request = read_claim_request({**GOOD, "lines": [LINE, {**LINE, "qty": 0.5}]})
        self.assertEqual(request.quantities, {7: 2.5})
        self.assertFalse(request.accepted)

    def test_no_lines_is_a_claim_of_nothing(self):
        self.assertEqual(read_claim_request({**GOOD, "lines": []}).quantities, {})

    def test_what_makes_no_sense_is_named(self):
        bad_products = [None, "7", 0, -1, True, 7.0, 2**31]
        bad_quantities = [None, "2", 0, -1, True, math.nan, math.inf, 1e10, 10**400]
        cases = [
            *((value, "request") for value in (None, [], "x", 3)),
            *(({**GOOD, "uuid": value}, "uuid") for value in (None, "", 4, "x" * 65)),
            ({**GOOD, "uuid": "a\0b"}, "uuid"),
            ({**GOOD, "uuid": "\ud800"}, "uuid"),
            ({**GOOD, "device": None}, "device"),
            ({**GOOD, "accepted": 1}, "accepted"),
            *(({**GOOD, "lines": value}, "lines") for value in (None, {}, [3], "x")),
            ({**GOOD, "lines": [LINE] * (LINE_LIMIT + 1)}, "lines"),
            *(
                ({**GOOD, "lines": [{**LINE, "product_id": value}]}, "product_id")
                for value in bad_products
            ),
            *(
                ({**GOOD, "lines": [{**LINE, "qty": value}]}, "qty")
                for value in bad_quantities
            ),
        ]
        for value, place in cases:
            with self.subTest(value), self.assertRaises(MalformedClaim) as error:
                read_claim_request(value)
            self.assertEqual(error.exception.args[0], place)
