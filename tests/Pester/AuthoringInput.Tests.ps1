# Each parameter of the cmdlets that write processes, wrong in the ways in which a person gets it wrong. A line is a command, and what its one error must say.
BeforeDiscovery {
    $blank = 'The text is blank. Write what is meant'
    $empty = 'null or empty|null, empty|is null'
    $wrong = @(
        "New-DeploymentProcess ''", "Project.*($empty)"
        "New-DeploymentProcess '  '", "Project.*$blank"
        'New-DeploymentProcess $null', "Project.*($empty)"
        "New-DeploymentProcess A, B", 'Project'
        "New-DeploymentProcess @{ Nom = 'P' }", 'no property Name or Id or Slug'
        "New-DeploymentProcess P -GitReference ' '", "GitReference.*$blank"
        "`$p | Add-DeploymentStep '' `$a", "Name.*($empty)"
        "`$p | Add-DeploymentStep '  ' `$a", "Name.*$blank"
        "`$p | Add-DeploymentStep A `$null", "Action.*($empty)"
        "`$p | Add-DeploymentStep A @()", "Action.*($empty)"
        "`$p | Add-DeploymentStep A @(`$a, `$null)", "Action.*($empty)"
        "`$p | Add-DeploymentStep A 'text'", 'Action.*Coordination.DeploymentAction'
        "`$p | Add-DeploymentStep A `$p", 'Action.*Coordination.DeploymentAction'
        "`$p | Add-DeploymentStep A `$a -TargetRole ''", "TargetRole.*($empty)"
        "`$p | Add-DeploymentStep A `$a -TargetRole ' '", "TargetRole.*$blank"
        "`$p | Add-DeploymentStep A `$a -TargetRole @('a', `$null)", "TargetRole.*($empty)"
        "`$p | Add-DeploymentStep A `$a -WindowSize 0", 'WindowSize.*minimum'
        "`$p | Add-DeploymentStep A `$a -WindowSize -1", 'WindowSize.*minimum'
        "`$p | Add-DeploymentStep A `$a -WindowSize two", "WindowSize.*'?two"
        "`$p | Add-DeploymentStep A `$a -Condition ''", 'Condition.*Success,Failure,Always,Variable'
        "`$p | Add-DeploymentStep A `$a -Condition Sometimes", 'Condition.*Success,Failure,Always,Variable'
        "`$p | Add-DeploymentStep A `$a -Condition Always -ConditionExpression '#{X}'", "step 'A' has a condition expression, and the condition Always"
        "`$p | Add-DeploymentStep A `$a -ConditionExpression ' '", "ConditionExpression.*$blank"
        "`$p | Add-DeploymentStep A `$a -StartTrigger With", 'StartTrigger.*StartAfterPrevious,StartWithPrevious'
        "`$p | Add-DeploymentStep A `$a -PackageRequirement Now", 'PackageRequirement.*LetOctopusDecide'
        "`$p | Add-DeploymentStep A `$a -Environment @(`$null)", "Environment.*($empty)"
        "`$p | Add-DeploymentStep A `$a -ExcludedEnvironment ' '", "ExcludedEnvironment.*$blank"
        "`$p | Add-DeploymentStep A `$a -Channel ' '", "Channel.*$blank"
        "`$p | Add-DeploymentStep A `$a -TenantTag ' '", "TenantTag.*$blank"
        "`$p | Add-DeploymentStep A `$a -Property 'x'", 'Property.*IDictionary'
        "`$p | Add-DeploymentStep A `$a -Property @{ X = @{ a = 1 } }", 'a hashtable was given for one.*ConvertTo-Json'
        "`$p | Add-DeploymentStep A `$a -Property @{ 'Octopus.Action.TargetRoles' = 'a' } -TargetRole b", '-Property says .*TargetRoles.*and so does -TargetRole'
        "`$p | Add-DeploymentStep A `$a -Before ''", "Before.*($empty)"
        "`$p | Add-DeploymentStep A `$a -Before Nowhere", "has no step 'Nowhere'.*It has no step yet"
        "`$p | Add-DeploymentStep A `$a -Before B -After C", 'Parameter set'
        "New-ScriptAction `$null", 'Script.*null'
        "New-ScriptAction -Path ''", "Path.*($empty)"
        "New-ScriptAction -Path ' '", "Path.*$blank"
        "New-ScriptAction -Path TestDrive:/", 'is a folder.*Name a file'
        "New-ScriptAction -Path ./none.ps1", 'There is no file or folder.*Check the path'
        "New-ScriptAction -Path '*.ps1'", 'There is no file or folder'
        "New-ScriptAction -Path TestDrive:/latin.ps1", 'is no text in UTF-8.*Save it as UTF-8'
        "New-ScriptAction -Path TestDrive:/binary.ps1", 'is no text in UTF-8'
        "New-ScriptAction x -Syntax COBOL", 'Syntax.*PowerShell,Bash'
        "New-ScriptAction x -Retry 0", 'Retry.*minimum'
        "New-ScriptAction x -Retry 1001", 'Retry.*maximum'
        "New-ScriptAction x -Retry many", 'Retry.*many'
        "New-ScriptAction x -TimeLimit 5m", 'TimeLimit.*5m'
        "New-ScriptAction x -Name ' '", "Name.*$blank"
        "New-ScriptAction x -WorkerPool ' '", "WorkerPool.*$blank"
        "New-ScriptAction x -PackageReference 'x'", 'PackageReference'
        "New-ScriptAction x -PackageReference @(`$null)", 'PackageReference.*null'
        "New-ScriptAction x -PackageReference @{}", 'has no PackageId.*Write it as'
        "New-ScriptAction x -PackageReference @{ PackageId = ' ' }", 'has no PackageId'
        "New-ScriptAction x -PackageReference @{ Nam = 'x' }", "no entry 'Nam'"
        "New-ScriptAction x -PackageReference @{ PackageId = 'A'; AcquisitionLocation = 'Moon' }", "'Moon'; there is Server, ExecutionTarget, NotAcquired"
        "New-ScriptAction x -PackageReference @{ PackageId = 'A'; Property = 'x' }", 'Property of a package reference is no hashtable'
        "New-ScriptAction x -Property @{ X = (Get-Process -Id `$PID) }", 'an object of type Process was given'
        "New-ScriptAction x -Property @{ 'Octopus.Action.Script.ScriptBody' = 'y' }", '-Property says .*ScriptBody.*and so does -Script'
        "New-ManualAction ' '", "Instructions.*$blank"
        "New-ManualAction x -Team @(`$null)", "Team.*($empty)"
        "New-EmailAction -To '' -Subject x", "To.*($empty)"
        "New-EmailAction -To a@b.c -Subject ' '", "Subject.*$blank"
        "New-EmailAction -To a@b.c -Subject x -Priority Urgent", 'Priority.*Low,Normal,High'
        "New-PackageAction ' '", "PackageId.*$blank"
        "New-PackageAction A -Feed ' '", "Feed.*$blank"
        "New-ReleaseAction ' '", "Project.*$blank"
        "New-ReleaseAction A -DeploymentCondition Sometimes", 'DeploymentCondition.*IfNewer'
        "New-HealthCheckAction Some", 'Type.*FullHealthCheck,ConnectionTest'
        "New-TemplateAction ' '", "Template.*$blank"
        "New-LockAction @()", "Lock.*($empty)"
        "New-LockAction ' '", "Lock.*$blank"
        "New-LockAction a -Timeout never", "Timeout.*'never' is not a duration"
        "New-LockAction a -Timeout -5", 'Timeout.*longer than zero'
        "New-LockAction a -Limit 0", 'Limit.*minimum'
        "New-UnlockAction ' '", "Lock.*$blank"
        "New-WaitAction ' '", "Project.*$blank"
        "New-WaitAction A -State Done", 'State.*Started,Succeeded,Completed'
        "New-WaitAction A -IfNotRunning Explode", 'IfNotRunning.*Continue,Wait,Fail'
        "New-WaitAction A -Timeout soon", "Timeout.*'soon' is not a duration"
        "New-CoordinatedDeployAction ' '", "Project.*$blank"
        "New-CoordinatedDeployAction A -RunTimeout soon", "RunTimeout.*'soon' is not a duration"
        "New-DeploymentAction ' '", "ActionType.*$blank"
        "Import-DeploymentProcess TestDrive:/none.json P", 'There is no file or folder'
        "Import-DeploymentProcess TestDrive:/ P", 'is a folder'
        "Import-DeploymentProcess TestDrive:/binary.ps1 P", 'is no text in UTF-8'
        "Import-DeploymentProcess TestDrive:/cut.json P", 'is no deployment process. At line'
        "Import-DeploymentProcess TestDrive:/list.json P", 'It has no list of Steps'
        "Import-DeploymentProcess TestDrive:/cut.json ' '", "Project.*$blank"
        "`$p | Export-DeploymentProcess TestDrive:/", 'is a folder'
        "`$p | Export-DeploymentProcess TestDrive:/none/x.ps1", 'There is no file or folder'
        "`$p | Export-DeploymentProcess TestDrive:/cut.json", 'is there already.*-Force'
        "`$p | Export-DeploymentProcess ' '", "Path.*$blank"
        "`$p | Export-DeploymentProcess -Format Xml", 'Format.*Xml'
        "Compare-DeploymentProcess 'x'", 'Process.*Coordination.DeploymentProcess'
        "Compare-DeploymentProcess `$p -Reference `$null", 'Reference.*null'
        "Set-DeploymentProcess 'x'", 'Process.*Coordination.DeploymentProcess'
        "`$p | Set-DeploymentProcess -CommitMessage ' '", "CommitMessage.*$blank"
        "Test-DeploymentProcess `$null", 'Process.*null'
        "Get-DeploymentProcess ' '", "Project.*$blank"
        "Get-DeploymentProcess A -Release 1 -GitReference main", 'Parameter set'
    )
    $cases = for ($i = 0; $i -lt $wrong.Count; $i += 2) { @{ Command = $wrong[$i]; Expected = $wrong[$i + 1] } }
}

Describe 'Bad input of the cmdlets that write processes' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        [IO.File]::WriteAllBytes((Convert-Path TestDrive:/) + '/latin.ps1', [byte[]](0x22, 0xE4, 0x22))
        [IO.File]::WriteAllBytes((Convert-Path TestDrive:/) + '/binary.ps1', [byte[]](0x22, 0, 1, 2))
        Set-Content TestDrive:/cut.json '{ "Steps": [ '
        Set-Content TestDrive:/list.json '[]'
        $p = New-DeploymentProcess P
        $a = New-ScriptAction x
    }

    It 'is one clear error: <Command>' -ForEach $cases {
        $made = $null
        $fault = try { $made = & ([scriptblock]::Create($Command)) } catch { $_ }
        $fault | Should -Not -BeNullOrEmpty
        $fault.Exception.Message -replace '\s+', ' ' | Should -Match $Expected
        $made | Should -BeNullOrEmpty
    }

    It 'spells choices as Octopus does' {
        $step = ($p | Add-DeploymentStep A $a -Condition always -StartTrigger startwithprevious).Steps[0]
        $step.Condition | Should -BeExactly Always
        $step.StartTrigger | Should -BeExactly StartWithPrevious
        (New-ScriptAction x -Syntax bash).Properties['Octopus.Action.Script.Syntax'].Text | Should -BeExactly Bash
    }

    It 'reads files in other encodings by their mark' {
        Set-Content TestDrive:/wide.ps1 "'häßlich'" -Encoding Unicode -NoNewline
        (New-ScriptAction -Path TestDrive:/wide.ps1).Properties['Octopus.Action.Script.ScriptBody'].Text | Should -BeExactly "'häßlich'"
    }

    It 'takes variables where they may stand' {
        { New-LockAction 'db' -Timeout '#{LockTimeout}' } | Should -Not -Throw
        { New-ScriptAction x -PackageReference @{ PackageId = 'A'; AcquisitionLocation = '#{Where}' } } | Should -Not -Throw
    }

    It 'finds before saving what cannot be saved' {
        ($p | Test-DeploymentProcess -Offline -Detailed).Rule | Should -Be EmptyProcess
        $bad = $p | Add-DeploymentStep A (New-ScriptAction x -TenantTag Early -Member @{ Slug = 'x' }), (New-LockAction '{Nothing}')
        ($bad | Test-DeploymentProcess -Offline -Detailed).Rule | Sort-Object | Should -Be LockNameInvalid, LockNeverReleased, MemberHasParameter, TenantTagIncomplete
    }
}
