# Completion for PowerShell. To use it, put this line into $PROFILE:   sourcinglint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName sourcinglint -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
    $line = $words -join ' '
    if ($wordToComplete -eq '' -and $line -ne '') { $line += ' ' }
    & $commandAst.CommandElements[0].Extent.Text "[suggest:$($line.Length)]" "$line" 2> $null |
        # Options are offered where one is begun; elsewhere a file is likelier.
        Where-Object { $_.StartsWith($wordToComplete) -and (-not $_.StartsWith('-') -or $wordToComplete.StartsWith('-')) } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
