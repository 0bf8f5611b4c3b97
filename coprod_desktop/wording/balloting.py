"""The words of a secret ballot."""

from coprod_desktop.wording.language import _

BALLOT = _("Secret ballot")
BALLOT_SAID = _("Secret ballot. Choose who votes now, then hand the laptop over.")
WHO_VOTES = _("Who votes now")
VOTES_IN = _("{voted} of {asked} have voted.")
BEGIN_VOTE = _("I vote now")
BALLOT_FOR = _("Ballot for {name}. Only you should see this.")
SUPPORTERS = _("Supporters do not see it, unless you want them to.")
CANNOT_BE_TAKEN_BACK = _("A vote that is cast cannot be taken back.")
YOUR_VOTE = _("Your vote")
EMPTY_PAPER = _("I give an empty paper.")
WORRIES_UNSAID = _("I can live with this, and I have worries.")
ALONE = _("I am alone, or with whom I choose")
CHOOSE_FIRST = _("Choose where you stand first. Nothing is cast yet.")
ALONE_FIRST = _("Say that you are alone, or with whom you choose. Nothing is cast yet.")
CAST = _("Cast my vote")
NOT_NOW = _("Not now")
VOTE_IS_IN = _("Your vote is in the box. Hand the laptop back.")
ALL_VOTED = _("Everybody here has voted.")
BACK_TO_DECISION = _("Back to the decision")
COUNT_SURE = _("Count now: {voted} of {asked} have voted")
COUNT_ASK = _(
    "{voted} of {asked} have voted. Counting ends the vote and cannot be undone."
    " Press once more to count."
)
