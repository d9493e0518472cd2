Feature: Players
  The family sees its players as they are, and steers them; every control tells truthfully what became of it.

  Background:
    Given Anna has signed up and linked Yoto with the player "Bedroom"

  Scenario: Playing, pausing, skipping
    Given Anna has published the card "Evening" of "Lullaby, Rain"
    When Anna plays the card "Evening" on "Bedroom"
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" playing "Lullaby"
    When Anna asks "Bedroom" to pause
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" paused
    When Anna asks "Bedroom" to resume
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" playing "Lullaby"
    When Anna asks "Bedroom" to next
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" playing "Rain"
    When Anna asks "Bedroom" to stop
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" stopped

  Scenario: Volume and sleep timer
    When Anna sets the volume of "Bedroom" to 7
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" with the volume 7
    When Anna sets the sleep timer of "Bedroom" to 10 minutes
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees a sleep timer on "Bedroom"

  Scenario Outline: A volume of <volume> is refused with what is allowed
    When Anna sets the volume of "Bedroom" to the value <volume>
    Then that is refused as wrong
    And the refusal names "/volume"
    And the refusal says "<allowed>"

    Examples:
      | volume | allowed    |
      | 17     | at most 16 |
      | -1     | at least 0 |
      | "loud" | integer    |
      | 3.5    | integer    |

  Scenario: A volume command without a volume
    When Anna sends "Bedroom" a volume command without a volume
    Then that is refused as wrong
    And the refusal names "/volume"

  Scenario: Skipping where nothing plays
    When Anna asks "Bedroom" to next
    Then that is refused as a conflict
    And the refusal says "Nothing is playing"

  Scenario: All is quiet at once
    Given Anna's Yoto account has the player "Kitchen" too
    And Anna links Yoto and allows it on the consent page
    And Anna sees the player "Kitchen" online
    And Anna has published the card "Evening" of "Lullaby"
    And Anna plays the card "Evening" on "Bedroom"
    And Anna plays the card "Evening" on "Kitchen"
    And Anna sees "Bedroom" playing "Lullaby"
    And Anna sees "Kitchen" playing "Lullaby"
    When Anna quietens all players
    Then that is accepted
    And Anna sees "Bedroom" paused
    And Anna sees "Kitchen" paused

  Scenario: A player that is off
    When somebody switches "Bedroom" off
    Then Anna sees "Bedroom" offline
    When Anna sets the volume of "Bedroom" to 5
    Then that is accepted
    And the command of Anna to "Bedroom" fails because "off or out of reach"
    When somebody switches "Bedroom" on
    Then Anna sees the player "Bedroom" online
    And Anna can steer "Bedroom" again

  Scenario: Two people steer the same player
    Given Ben has signed up
    And Anna invites Ben
    And Ben accepts the invitation from the mail
    When Anna and Ben set the volume of "Bedroom" to 4 and 7 at once
    Then both commands to "Bedroom" are acknowledged
    And Anna and Ben see the same volume of "Bedroom", 4 or 7

  Scenario: What happened can be read afterwards
    When Anna sets the volume of "Bedroom" to 6
    Then the command of Anna to "Bedroom" is acknowledged
    And Anna sees "Bedroom" with the volume 6
    And the newest command to "Bedroom" that Anna finds is "set-volume"
    And Anna finds an event of "Bedroom" with the volume 6

  Scenario: Numbers and texts as Yoto spells them
    Given somebody sends a message of "Bedroom" that no player would send
    When somebody turns the volume knob of "Bedroom" to 7
    Then Anna sees "Bedroom" with the volume 7
