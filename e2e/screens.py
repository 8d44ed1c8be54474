"""Every screen that a stranger may open: the lists, and of each kind of row one page that shows much."""

from __future__ import annotations

LISTS = (
    "/",
    "/agreements/",
    "/calendar/",
    "/challenges/",
    "/checks/",
    "/commitments/",
    "/events/",
    "/glossary/",
    "/learning/",
    "/lessons/",
    "/library/",
    "/library/outputs/",
    "/library/results/",
    "/needs/",
    "/networks/",
    "/organisations/",
    "/partnerships/",
    "/people/",
    "/places/",
    "/plans/",
    "/projects/",
    "/recommendations/",
    "/resolutions/",
    "/search/",
    "/texts/",
    "/threads/",
    "/ties/",
)
DETAILS = (
    "/agreements/agr-ba-mou-2008/",
    "/challenges/cha-001/",
    "/checks/chk-10/",
    "/commitments/com-002/",
    "/events/ev-kp-rt6-2009/",
    "/lessons/les-001/",
    "/library/outputs/out-al-nap/",
    "/library/results/res-001/",
    "/measures/pm-001/",
    "/needs/need-002/",
    "/networks/grp-sgcg/",
    "/organisations/org-unwomen/",
    "/partnerships/par-al-coal/",
    "/people/per-tahiri/",
    "/places/pl-xk/",
    "/plans/plan-sgcg-jap/",
    "/projects/prj-ba-zz-eu/",
    "/recommendations/rec-001/",
    "/resolutions/1325/",
    "/texts/cs-08/",
    "/texts/source/004/",
)
CHOSEN = (
    "/organisations/?sector=civil_society",
    "/needs/need-002/?readings=1",
    "/search/?q=women",
    "/threads/?readings=1&voice=women",
)
ENTRANCE = ("/account/login/", "/account/password/reset/", "/nothing-is-here/")
SCREENS = (*LISTS, *DETAILS, *CHOSEN, *ENTRANCE)
