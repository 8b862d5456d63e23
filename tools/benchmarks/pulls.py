"""What a till's full pull costs, beside plain SQL and beside Odoo's own field."""

import json
from functools import partial

from .shop import Shop, environment
from .timing import interleave, timed

# {products: rounds}; what is short is noisy.
ROUNDS = {1_000: 41, 20_000: 11, 100_000: 7}

# The least that can be asked: quants only, of places that are known beforehand. With a
# join of the places PostgreSQL takes a plan that is slower than ours.
_RAW = """
    SELECT product_id, SUM(quantity), SUM(reserved_quantity)
      FROM stock_quant
     WHERE location_id = ANY(%s)
     GROUP BY product_id
"""


def measure(registries, _settings):
    """:return: [{products, raw, figures, pull, empty, field, fields: [seconds, ...]},
    ...]
    """
    [registry] = registries
    answer = []
    with registry.cursor() as cr:
        shop, void = (Shop(environment(cr), name) for name in ("PULL", "VOID"))
        shop.open_tills(1)
        void.open_tills(1)
        cr.commit()
        ids = []
        for size in ROUNDS:
            ids += shop.add_products(size - len(ids))
            answer.append({"products": size, **_measure(shop, void, ids)})
    return answer


def _measure(shop, void, ids):
    # As a user of the till: the superuser is not asked for any right.
    env = shop.env(user=shop.env.ref("base.user_admin"))
    config, empty_config = (each.configs.with_env(env) for each in (shop, void))
    floor = env["stock.location"].search([("id", "child_of", shop.floor.id)])
    digest = config.pull_stock()["rules"]["digest"]
    env.cr.commit()

    def raw():
        env.cr.execute(_RAW, [floor.ids])
        return json.dumps(env.cr.fetchall())

    def figures():
        figures = shop.env["pos.stock.figures"]
        return json.dumps(figures._read_figures(shop.floor, shop.warehouse.company_id))

    def pull():
        return _ask(config, "pull_stock", digest=digest)

    def empty():
        # What a call takes before the first product: access, rules, plans of queries.
        return _ask(empty_config, "pull_stock", digest=digest)

    def field():
        # Odoo's own least: what may be read is checked, and read.
        return _ask(config, "read", ["name"])

    measured = (raw, figures, pull, empty, field)
    deeds = {deed.__name__: partial(timed, deed) for deed in measured}
    seconds = interleave(deeds, ROUNDS[len(ids)])
    assert len(json.loads(raw())) == len(json.loads(pull())["rows"]) == len(ids)
    return {**seconds, "fields": [_time_fields(shop, ids)]}


def _ask(config, method, *args, **kwargs):
    # A request begins with an empty cache.
    config.env.invalidate_all()
    config.env.cr.cache.clear()
    return json.dumps(getattr(config, method)(*args, **kwargs))


def _time_fields(shop, ids):
    """Once: it takes so long that noise is no question."""
    shop.env.invalidate_all()
    products = shop.env["product.product"].with_context(location=shop.floor.id)
    seconds = timed(lambda: json.dumps(products.browse(ids).read(["free_qty"])))
    shop.env.invalidate_all()
    return seconds
