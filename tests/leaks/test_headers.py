"""Every answer of every door carries the headers that keep it safe, and no page holds anything inline."""

from __future__ import annotations

import pytest
from django.test import Client

from sofra.access.models import User
from tests.leaks.doors import DOORS, address
from tests.leaks.looking import Answer, Probes, Seat, sit_down
from tests.leaks.pages import HEADERS, POLICY, header_findings, page_findings
from tests.leaks.walking import MISSING
from tests.leaks.world import PUBLIC, READERS, World

LOOKERS = [reader for reader in READERS if str(reader) in ("stranger (record)", "representative (sample)")]
EVIL = "sofra.example.net"
ELSEWHERE = (
    f"https://{EVIL}/",
    f"//{EVIL}/",
    f"/\\{EVIL}/",
    f"\\\\{EVIL}",
    f"http:/{EVIL}",
    f"https:{EVIL}",
    "javascript:go()",
    f"\thttps://{EVIL}/",
    f"https://testserver@{EVIL}/",
    f"/\t/{EVIL}/",
)
PASSWORD = "lantern-on-the-bridge-2031"
FORMS = {
    "/language/": {"language": "en"},
    "/scheme/": {"scheme": "dark"},
    "/shelf/": {"shelf": "record"},
    "/account/logout/": {},
    "/account/login/": {"login": "mira", "password": PASSWORD},
}


@pytest.fixture
def mira(db: None) -> User:
    """Somebody with an account."""
    return User.objects.create_user("mira", password=PASSWORD)


def every_page(seat: Seat, world: World) -> list[Answer]:
    """One answer of each door, and of what is missing, forbidden, refused."""
    urls = ["/nowhere/", "/organisations", "//"]
    for route, door in DOORS.items():
        bed = world.beds[PUBLIC if seat.reader.is_stranger else "set:sample-open"]
        urls += [address(route, key) for key in ([bed.key(door.table), MISSING] if door.is_row else [""])]
        if door.is_list:
            urls += [f"{address(route)}?format={form}" for form in ("csv", "xlsx")]
    return [seat.ask(url) for url in urls]


@pytest.mark.parametrize("reader", LOOKERS, ids=str)
def test_every_answer_is_safe_to_show(reader, world: World, probes: Probes) -> None:
    for answer in every_page(sit_down(reader), world):
        probes.answers += 1
        for finding in [*header_findings(answer), *page_findings(answer)]:
            probes.note(f"{finding} at {answer.url}")

    assert probes.found == []


def test_answer_without_its_headers_is_found() -> None:
    bare = Answer("/", 200, {"Content-Type": "text/html"}, "")

    assert len(list(header_findings(bare))) == len(HEADERS) + 1 + 5 + 3
    assert "'unsafe" not in " ".join(POLICY.values())


@pytest.mark.parametrize(
    "html",
    [
        "<script>go()</script>",
        '<p onclick="go()">',
        '<p style="color:red">',
        "<style>p {}</style>",
        '<a href="javascript:go()">',
        '<a href=" java\tscript:go()">',
        '<a href="data:text/html,x">',
        "<iframe src='/'></iframe>",
        "<base href='/'>",
        '<meta http-equiv="refresh" content="0">',
        "<img src=x onerror=go()>",
        "<p data-planted>",
    ],
)
def test_inline_things_in_a_page_are_found(html: str) -> None:
    assert page_findings(Answer("/", 200, {"Content-Type": "text/html; charset=utf-8"}, html))


@pytest.mark.parametrize("host", [EVIL, f"testserver.{EVIL}", f"testserver@{EVIL}", "", "testserver:80:80"])
def test_other_host_names_are_refused(client: Client, db: None, host: str) -> None:
    for path in ("/", "/account/login/", "/account/password/reset/"):
        assert client.get(path, headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "header", ["X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"]
)
def test_host_told_beside_the_host_changes_nothing(client: Client, db: None, header: str) -> None:
    said = client.get("/needs/", headers={header: EVIL}).content.decode()

    assert EVIL not in said
    assert "Needs" in said


def test_no_form_leads_to_another_site(client: Client, mira: User) -> None:
    for to in ELSEWHERE:
        client.force_login(mira)
        for path, told_by in FORMS.items():
            response = client.post(path, {**told_by, "next": to}, headers={"referer": to.strip()})
            where = response.headers.get("Location", "/")
            assert where.startswith("/"), (path, to, where)
            assert not where.startswith(("//", "/\\", "/\t")), (path, to, where)


def test_addresses_that_lead_on_stay_here(client: Client, db: None) -> None:
    for path in (f"//{EVIL}/organisations", f"//{EVIL}", "/organisations", f"/%2F{EVIL}", f"/%5C{EVIL}/"):
        where = client.get(path).headers.get("Location", "/")
        assert where.startswith("/"), (path, where)
        assert not where.startswith("//"), (path, where)


def test_cookies_are_kept_from_scripts_and_other_sites(client: Client, mira: User) -> None:
    answer = client.post("/account/login/", {"login": "mira", "password": PASSWORD})
    client.post("/scheme/", {"scheme": "dark"})
    client.post("/language/", {"language": "en"})

    assert answer.status_code == 302
    assert {"session", "csrf", "scheme"} <= set(client.cookies)
    for name, cookie in client.cookies.items():
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name
        assert not cookie["domain"], name


def test_forms_without_their_token_are_refused(db: None) -> None:
    browser = Client(enforce_csrf_checks=True)
    for path in ("/language/", "/scheme/", "/account/login/", "/account/logout/", "/account/password/reset/"):
        assert browser.post(path, {}).status_code == 403, path
