from odoo.tests import HttpCase, tagged


@tagged("post_install", "-at_install")
class TestServiceWorker(HttpCase):
    def test_ours_comes_before_cores(self):
        self.authenticate("admin", "admin")
        response = self.url_open("/pos/service-worker.js")
        self.assertEqual(response.status_code, 200)
        self.assertIn("javascript", response.headers["Content-Type"])
        self.assertEqual(response.headers["Service-Worker-Allowed"], "/pos")
        ours = response.text.index("Nobody answers behind the proxy")
        cores = response.text.index('addEventListener("fetch"')
        self.assertLess(ours, cores)

    def test_nobody_else_gets_it(self):
        response = self.url_open("/pos/service-worker.js", allow_redirects=False)
        self.assertEqual(response.status_code, 303)
