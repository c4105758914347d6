"""The notebook: what an address brings it, and what a device keeps only when it is asked to."""

KEY = "fil-rouge.carnet"


def earned(tab):
    return tab.evaluate("[...document.querySelectorAll('.stitches > .earned')].map(({id}) => id)")


def kept(tab):
    return tab.evaluate(f"localStorage.getItem({KEY!r})")


def test_a_stitch_comes_with_the_address_and_is_not_kept(tab, site):
    tab.open(site.address("carnet.html") + "#aide-a-domicile")

    assert earned(tab) == ["aide-a-domicile"]
    assert kept(tab) is None


def test_what_is_kept_comes_back_and_stands_in_the_address_again(tab, site):
    tab.open(site.address("carnet.html") + "#aide-a-domicile")
    tab.page.click("text=Garder sur cet appareil")
    tab.open(site.address("carnet.html"))

    assert earned(tab) == ["aide-a-domicile"]
    assert tab.page.url.endswith("carnet.html#aide-a-domicile")


def test_erasing_leaves_nothing_on_the_device_nor_in_the_address(tab, site):
    tab.open(site.address("carnet.html") + "#aide-a-domicile,petite-enfance")
    tab.page.click("text=Garder sur cet appareil")
    tab.page.click("text=Effacer")

    assert earned(tab) == []
    assert kept(tab) is None
    assert "#" not in tab.page.url


def test_an_address_that_names_no_universe_brings_nothing(tab, site):
    tab.open(site.address("carnet.html") + "#<script>,%E0%A4%A,__proto__,carnet-compte")

    assert earned(tab) == []
    assert tab.said == []
