from .common import StockGuardCase


class RuleCase(StockGuardCase):
    """Gouda is a cheese, and cheese is food; none of them has a rule yet."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.food = cls.make_category("Food")
        cls.cheese = cls.make_category("Cheese", cls.food)
        cls.gouda = cls.make_product("Gouda", categ_id=cls.cheese.id)
        cls.template = cls.gouda.product_tmpl_id
