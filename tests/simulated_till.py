from .slow_count import DIGITS


class SimulatedTill:
    """What a till knows after the messages it heard and the pulls it made.

    :param pull: ``pull(since_version, mark)``, the answer of `pull_stock`
    """

    def __init__(self, pull):
        self._pull = pull
        self.feed = self.version = self.mark = self.place_id = None
        self.figures, self.settled = {}, set()

    def catch_up(self):
        answer = self._pull(self.version, self.mark)
        if self.feed != answer["feed"]:
            answer = self._pull(None, None)
        if answer["kind"] == "full":
            self.figures = {}
        elif answer["kind"] == "same":
            assert not answer["rows"] and answer["version"] == self.version
        self.feed, self.version = answer["feed"], answer["version"]
        self.mark = answer["mark"]
        self.place_id = answer["location"]["id"]
        self._apply(answer)

    def hear(self, message):
        """As a till does: what is not the next version makes it pull."""
        if message["feed"] != self.feed or message["version"] <= self.version:
            return
        follows = message["version"] == self.version + 1
        if message.get("full") or not follows or message["after"] != self.mark:
            self.catch_up()
            return
        self.version, self.mark = message["version"], message["mark"]
        self._apply(message)

    def _apply(self, news):
        self.settled.update(news["settled"])
        for product_id, *figure in news["rows"]:
            self.figures[product_id] = tuple(round(each, DIGITS) for each in figure)

    def get_figures(self):
        """Zeros left out: a row of zeros and no row mean the same."""
        return {key: figure for key, figure in self.figures.items() if any(figure)}
