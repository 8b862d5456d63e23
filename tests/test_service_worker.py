from odoo.tests import HttpCase, tagged


@tagged("post_install", "-at_install")
class TestServiceWorker(HttpCase):
    def test_ours_comes_before_cores(self):
        self.authenticate("admin", "admin")
        response = self.url_open("/pos/service-worker.js")
        self.assertEqual(response.status_code, 200)
        self.assertIn("javascript", response.headers["Content-Type"])
        self.assertEqual(response.headers["Service-Worker-Allowed"], "/pos")
        cores = response.text.index('addEventListener("fetch"')
        for ours in ("Nobody answers behind the proxy", "/web/webclient/translations"):
            self.assertLess(response.text.index(ours), cores)

    def test_nobody_else_gets_it(self):
        response = self.url_open("/pos/service-worker.js", allow_redirects=False)
        self.assertEqual(response.status_code, 303)
