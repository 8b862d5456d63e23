"""nginx in front of Odoo's two ports, as in production."""

from .machine import find_program
from .process import spawn
from .services import pid_file

# With workers, Odoo answers /websocket on the gevent port only.
_CONF = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_max_body_size 200m;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
    proxy_http_version 1.1;
    proxy_read_timeout 720s;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Real-IP $remote_addr;
    server {{
        listen 127.0.0.1:{port};
        location /websocket {{
            proxy_pass http://127.0.0.1:{websocket};
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
        }}
        location / {{ proxy_pass http://127.0.0.1:{http}; }}
    }}
}}
"""


class Proxy:
    """nginx below a folder of the unprivileged account."""

    def __init__(self, folder, account):
        self.folder = folder
        self.account = account

    def start(self, port, http, websocket):
        self.account.make_folder(self.folder)
        conf = self.folder.with_suffix(".conf")
        values = {"port": port, "http": http, "websocket": websocket}
        conf.write_text(_CONF.format(folder=self.folder, **values))
        errors = self.folder / "nginx-error.log"
        command = [find_program("nginx"), "-c", conf, "-p", self.folder, "-e", errors]
        log = self.folder.with_suffix(".log")
        options = self.account.popen_options()
        spawn(
            command,
            log,
            pid_file(self.folder.parent, "nginx"),
            cwd=self.folder,
            **options,
        )
